import type { Found, Span } from "../../rule";
import { object, optional, text } from "../../schema";
import { absenceOf } from "../absent-makers";
import { factsOf } from "../base-image";
import { callsIn } from "../calls";
import { type DockerRule, quote, textAt, warning } from "../docker-rule";
import type { Dockerfile, Stage, Start } from "../file";
import { fileModeAt } from "../file-mode";
import { readImageReference } from "../image-reference";
import { lacksProgram } from "../lacks-program";
import { makersOf } from "../makers";
import { installs } from "../package-manager";
import { baseName, directoryOf, isWithin } from "../paths";
import { mayHold, type PlacedFile, placedFiles } from "../placed-files";
import { programPaths } from "../program-paths";
import { scriptOf } from "../run-commands";
import { isPosixShell } from "../shell";
import { literal } from "../shell-tree";
import { finalStage, neededStages, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";

const systemDirectories = "/bin /sbin /usr/bin /usr/sbin /lib /usr/lib /usr/libexec".split(" ");
/** Programs of Alpine's base that a container may well start with. */
const alpinePrograms = new Set(
  "sh ash busybox env cat tail sleep echo printf nc wget crond httpd ping top su ls true test ntpd syslogd udhcpc watch rm cp mv ln mkdir touch chmod chown date find grep sed awk tar".split(
    " ",
  ),
);

const parameters = object({ program: optional(text) });

/** The start command starts a program that is in the image. `program` is the one to start, which no base image brings. */
export const startCopiedProgram: DockerRule<{ readonly program?: string | undefined }> = {
  id: "dockerfile/start-copied-program",
  ...warning,
  severity: "error",
  with: parameters,
  needs: ["shell"],
  *check(file, { program: own }) {
    const stage = finalStage(file);
    const { entrypoint, cmd, inheritsEntrypoint } = startCommandOf(file, stage);
    const facts = factsOf(file, stage);
    const start = entrypoint && entrypoint.exec?.length !== 0 ? entrypoint : cmd;
    if (!start || start.exec?.length === 0) {
      // Without a demand, only an image that is made for nothing of its own certainly starts nothing.
      if ((facts.bare || own) && stage.from) yield { span: stageSpan(file, stage), data: { case: "none", program: "", place: "" } };
      return;
    }
    if (inheritsEntrypoint && !start.exec) return;
    const placed = placedFiles(file, stage);
    const program = programOf(file, stage, start);
    if (facts.shell === false && (!start.exec || isPosixShell(baseName(start.exec[0]?.text ?? "")))) {
      const shell = start.exec ? (start.exec[0]?.text ?? "") : (endState(file, stage).shell?.[0]?.text ?? "/bin/sh");
      if (
        lacksProgram(file, stage, shell) &&
        !placed.some((one) => one.kind !== "directory" && one.path !== null && baseName(one.path) === baseName(shell))
      ) {
        yield { span: start.exec?.[0]?.span ?? start.restSpan, data: { case: "shell", program: quote(shell), place: "" } };
        return;
      }
    }
    if (own) {
      const words = `${entrypoint?.rest.value ?? ""} ${cmd?.rest.value ?? ""}`;
      const { path } = program ?? { path: "" };
      // A program or a script of the image may well be, or start, the one that is asked for.
      const isOurs = path.includes("/")
        ? programPaths(file, stage, path).some((one) => mayHold(placed, one))
        : placed.some((one) => one.path !== null && baseName(one.path) === path);
      // As a word or as the last part of a path, not as a directory or a file's first name; Python runs a directory by its `__main__.py`.
      const isNamed = words.split(/[^\w.+/-]+/).some((word) => baseName(word.replace("/__main__.py", "")) === own);
      if (!isOurs && !isNamed && !words.includes("$")) {
        yield { span: start.restSpan, data: { case: "never", program: quote(own), place: "" } };
        return;
      }
    }
    if (!program) return;
    const [path] = program.path.includes("/") ? programPaths(file, stage, program.path) : [];
    const mode = path === undefined ? undefined : fileModeAt(file, stage, path);
    const bits = mode?.bits;
    // Only a mode that is set here, and that of a file that is written or built here, is certain.
    if (
      path !== undefined &&
      !((bits ?? 0o111) & 0o111) &&
      (/^(--)?chmod/.test(textAt(file, mode?.span ?? program.span)) ||
        makersOf(file, stage, path).every(
          (maker) => maker.kind === "heredoc" || (maker.kind === "call" && maker.site.call.program === "go"),
        ))
    )
      yield { span: program.span, data: { case: "mode", program: quote(program.path), place: bits?.toString(8) ?? "" } };
    else yield* missing(file, stage, program.path, program.span, placed, baseName(program.path) === own);
  },
};

/** The program that starts first, without init wrappers that are in front of it. */
function programOf(file: Dockerfile, stage: Stage, start: Start): { readonly path: string; readonly span: Span } | undefined {
  if (start.exec) {
    const [first] = start.exec;
    return first && { path: first.text, span: first.span };
  }
  const call = callsIn(scriptOf(start, endState(file, stage).shell, file.escape).nodes).find(
    (one) => !["set", "cd", "export", "umask"].includes(one.program ?? ""),
  );
  const path = literal(call?.words[0]);
  return call && path !== undefined && call.words[0] ? { path, span: call.words[0].span } : undefined;
}

function* missing(
  file: Dockerfile,
  stage: Stage,
  program: string,
  span: Span,
  placed: readonly PlacedFile[],
  own: boolean,
): Iterable<Found> {
  const facts = factsOf(file, stage);
  const image = stage.base;
  const name = image === undefined ? "" : readImageReference(image).name;
  if (program.includes("$")) return;
  const candidates = programPaths(file, stage, program);
  const [path] = candidates;
  if (path === undefined) return;
  const found = unbrought(file, stage, candidates, placed);
  const bare = facts.bare || own;
  const plain = bare || name === "alpine";
  // What an unknown base brings cannot be known.
  const mayBeBrought = program.includes("/")
    ? !bare &&
      !(facts.libc === "musl" && baseName(program) === "bash") &&
      (systemDirectories.some((directory) => isWithin(path, directory)) ||
        (isWithin(path, "/usr/local") && !/^(alpine|debian|ubuntu|busybox)$/.test(name)))
    : !plain || (name === "alpine" && alpinePrograms.has(program));
  // Source: https://github.com/GoogleContainerTools/distroless#debug-images
  const isOfBusybox = facts.bare && facts.shell && (program.includes("/") ? isWithin(path, "/busybox") : alpinePrograms.has(program));
  if (facts.users === undefined || mayBeBrought || isOfBusybox) {
    if (found?.alone) yield found.found;
    return;
  }
  const elsewhere = placed.find(
    (one) => one.path !== null && one.kind !== "tree" && one.kind !== "directory" && baseName(one.path) === baseName(program),
  );
  // What is copied to its place is not what a package brings.
  const brought = own && elsewhere ? placed.filter(({ call }) => !call || !installs(call)) : placed;
  const held = candidates.find((path) => mayHold(brought, path));
  if (held === undefined) {
    yield {
      span,
      data: { case: elsewhere ? "elsewhere" : "absent", program: quote(program), place: quote(elsewhere?.path ?? candidates[0] ?? "") },
      ...(elsewhere && { related: [{ span: elsewhere.span }] }),
    };
    return;
  }
  const wrong = placed.findLast((one) => one.path === held && one.kind !== "directory");
  const origin = wrong?.origin;
  const from = origin?.from;
  const made = typeof from === "object" ? placedFiles(file, from) : [];
  const source = origin?.path ?? "";
  const producer = made.find(
    (one) => one.kind === "file" && one.path !== null && one.call && directoryOf(one.path) === directoryOf(source),
  );
  if (wrong && producer && !mayHold(made, source) && !made.some((one) => one.path === source))
    yield {
      span: wrong.span,
      data: { case: "source", program: quote(source), place: quote(producer.path ?? "") },
      related: [{ span: producer.span }],
    };
  else if (found) yield found.found;
}

/** A copy that certainly brings no program; `alone` when not even the base of the stage could have it instead. */
function unbrought(
  file: Dockerfile,
  stage: Stage,
  candidates: readonly string[],
  placed: readonly PlacedFile[],
): { readonly found: Found; readonly alone: boolean } | undefined {
  const held = candidates.filter((path) => mayHold(placed, path));
  const all = held.flatMap((path) => makersOf(file, stage, path));
  const makers = all.filter((maker) => maker.kind !== "base" || maker.stage !== stage || !candidates.includes(maker.path));
  const absences = makers.map((maker) => absenceOf(file, maker));
  const [absence] = absences;
  const copy = placed.findLast((one) => held.some((path) => mayHold([one], path)));
  if (!absence || !copy || absences.includes(undefined)) return undefined;
  // A pattern may lift what lies deeper.
  const lifted = neededStages(file).some((one) =>
    placedFiles(file, one).some(({ origin }) => origin?.from && /[*?[]/.test(origin.path ?? "")),
  );
  if (lifted) return undefined;
  const data = { case: absence.case, program: quote(absence.name), place: "" };
  return { found: { span: copy.span, data }, alone: makers.length === all.length };
}
