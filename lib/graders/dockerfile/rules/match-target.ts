import type { Found } from "../../rule";
import { list, object, oneOf, text } from "../../schema";
import { factsOf } from "../base-image";
import { usualPath } from "../base-variables";
import { callsIn } from "../calls";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Dockerfile, Stage, Start } from "../file";
import { baseName, isWithin, normalise, resolvePath } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { scriptOf } from "../run-commands";
import { imageVariable } from "../scope";
import { literal } from "../shell-tree";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";
import { userId } from "../users";

const parameters = object({ stage: text, same: list(oneOf("program", "start", "user")) });

/** The named stage and the final one hold the same program, start in the same way, run as the same user: whichever are asked for. */
export const matchTarget: DockerRule<{ readonly stage: string; readonly same: readonly ("program" | "start" | "user")[] }> = {
  id: "dockerfile/match-target",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { stage: name, same }) {
    const last = finalStage(file);
    const stage = file.stages.findLast((one) => one.name === name.toLowerCase());
    const say = (span: Found["span"], fault: string, what = ""): Found => ({ span, data: { case: fault, stage: name, what: quote(what) } });
    if (!stage) {
      yield say(stageSpan(file, last), "stage");
      return;
    }
    const span = stageSpan(file, stage);
    if (same.includes("program")) {
      const program = programOf(file, last);
      if (program === undefined) yield say(stageSpan(file, last), "none");
      else if (program !== null && !holds(file, stage, program, sourceOf(file, last, program))) yield say(span, "program", program);
    }
    if (same.includes("start") && startText(file, stage) !== startText(file, last)) yield say(span, "start", startText(file, last));
    if (same.includes("user")) {
      const [one, other] = [userOf(file, stage), userOf(file, last)];
      if (one !== null && other !== null && one !== other) yield say(span, "user", String(other ?? ""));
    }
  },
};

/** Path of the program that a stage starts; undefined when it starts none, null when that cannot be known. */
function programOf(file: Dockerfile, stage: Stage): string | null | undefined {
  const { entrypoint, cmd } = startCommandOf(file, stage);
  const start = entrypoint && entrypoint.exec?.length !== 0 ? entrypoint : cmd;
  if (!start) return undefined;
  const state = endState(file, stage);
  const call = callsIn(scriptOf(start, state.shell, file.escape).nodes)[0];
  const word = literal(call?.words[0]);
  if (word === undefined) return null;
  if (word.includes("/")) return resolvePath(state.workdir, word);
  const path = imageVariable(file, stage, "PATH")?.value;
  if (path === null) return null;
  const placed = placedFiles(file, stage);
  const candidates = (path ?? usualPath).split(":").map((directory) => normalise(`${directory}/${word}`));
  return candidates.find((candidate) => mayHold(placed, candidate)) ?? null;
}

/** True when a stage holds the file of that source, at the same path or another; also when that cannot be told. */
function holds(file: Dockerfile, stage: Stage, path: string, source: string | null | undefined): boolean {
  if (!source) return true;
  const there = sourceOf(file, stage, path);
  if (there === source || there === null) return true;
  return placedFiles(file, stage).some((one) => {
    if (one.path === null || one.kind === "directory") return false;
    const candidates = one.kind === "file" ? [one.path] : [one.path, normalise(`${one.path}/${baseName(path)}`)];
    return candidates.some((candidate) => sourceOf(file, stage, candidate) === source);
  });
}

/** What a file of a stage was made by, across all copies; null when that cannot be known, undefined when nothing put it there. */
function sourceOf(file: Dockerfile, stage: Stage, path: string, depth = 0): string | null | undefined {
  const placed = placedFiles(file, stage).findLast(
    (one) => one.path !== null && one.kind !== "directory" && (one.path === path || (one.kind !== "file" && isWithin(path, one.path))),
  );
  if (!placed) return placedFiles(file, stage).some((one) => one.path === null) ? null : undefined;
  const { origin, call } = placed;
  if (!origin) return call ? `RUN ${call.span.start}` : null;
  if (origin.heredoc) return `heredoc ${origin.heredoc.span.start}`;
  if (origin.path === null || /[*?[]/.test(origin.path) || depth > 100) return null;
  const source = normalise(`${origin.path}/${path.slice((placed.path as string).length)}`);
  if (typeof origin.from !== "object") return `${origin.from ?? "context"} ${source}`;
  const made = sourceOf(file, origin.from, source, depth + 1);
  return made === undefined ? `stage ${origin.from.number} ${source}` : made;
}

function startText(file: Dockerfile, stage: Stage): string {
  const { entrypoint, cmd } = startCommandOf(file, stage);
  const words = (start: Start | undefined) =>
    start && `${start.keyword} ${start.exec ? JSON.stringify(start.exec.map((word) => word.text)) : start.rest.value.trim()}`;
  return [words(entrypoint), words(cmd)].filter((one) => one !== undefined).join(" ");
}

function userOf(file: Dockerfile, stage: Stage): number | null | undefined {
  const { user } = endState(file, stage);
  const name = user === undefined ? factsOf(file, stage).user : user;
  return name === undefined || name === null ? null : userId(file, stage, name.split(":")[0] as string);
}
