import { object, text } from "../../schema";
import { callsIn } from "../calls";
import { type DockerRule, opinion, quote, textAt } from "../docker-rule";
import { healthcheckOf } from "../healthcheck";
import { lacksProgram } from "../lacks-program";
import { isMadeFrom } from "../made-from";
import { makersOf } from "../makers";
import { baseName } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { programPaths } from "../program-paths";
import { scriptOf } from "../run-commands";
import { isPosixShell, readScript } from "../shell";
import { literal } from "../shell-tree";
import { finalStage, stageSpan } from "../stages";
import { endState } from "../steps";

const parameters = object({ source: text });

/** The HEALTHCHECK runs the program that is made from a directory of the context, where the image has it, and by a shell only where there is one. */
export const probeWithProgram: DockerRule<{ readonly source: string }> = {
  id: "dockerfile/probe-with-program",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { source }) {
    const stage = finalStage(file);
    const check = healthcheckOf(file, stage);
    if (!check) {
      yield { span: stageSpan(file, stage), data: { case: "missing", source, program: "" } };
      return;
    }
    const { shell } = endState(file, stage);
    const front = check.exec ? (check.exec[0]?.text ?? "") : (shell?.[0]?.text ?? "/bin/sh");
    const found = (why: string, program: string) => ({ span: check.commandSpan, data: { case: why, source, program: quote(program) } });
    if (isPosixShell(baseName(front)) && lacksProgram(file, stage, front)) {
      yield found("shell", front);
      return;
    }
    const scripts = isPosixShell(baseName(front)) ? check.exec?.slice(1).map((word) => readScript(word.joined)) : undefined;
    const { nodes } = scriptOf(check, shell, file.escape);
    const programs = callsIn(scripts?.flatMap((script) => script.nodes) ?? nodes).map((call) => literal(call.words[0]) ?? "");
    const placed = placedFiles(file, stage);
    const held = programs.flatMap((program) => programPaths(file, stage, program).find((path) => mayHold(placed, path)) ?? []);
    if (held.some((path) => makersOf(file, stage, path).some((maker) => isMadeFrom(file, maker, source)))) return;
    yield held.length > 0 ? found("other", textAt(file, check.commandSpan)) : found("absent", programs[0] ?? "");
  },
};
