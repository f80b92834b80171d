import type { Edit } from "../../rule";
import { factsOf } from "../base-image";
import { type DockerRule, opinion } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile, Instruction, Shell } from "../file";
import { insertLine } from "../insert-line";
import { keywordCase } from "../keyword-case";
import { flagsIn, linterRun, passesOf } from "../linter-commands";
import { baseName } from "../paths";
import { stepOf } from "../steps";

const shellsWithPipefail = new Set(["bash", "zsh", "ash"]);

/** A RUN with a pipe runs in a SHELL that fails when any part of the pipe does. */
export const setPipefail: DockerRule = {
  id: "dockerfile/set-pipefail",
  ...opinion,
  aliases: ["DL4006"],
  *check(file) {
    let safe = false;
    let edits: readonly Edit[] | undefined;
    let isFirst = true;
    for (const passed of passesOf(file)[0] ?? []) {
      const { instruction } = passed;
      if (instruction.keyword === "FROM" || instruction.keyword === "SHELL") {
        safe = instruction.keyword === "SHELL" && failsWithThePipe(instruction);
        isFirst = true;
      } else if (!safe && linterRun(passed)?.pipes) {
        // One line cures all RUNs below it.
        if (isFirst) edits = shellAbove(file, instruction);
        isFirst = false;
        yield { span: passed.place, ...cure(edits) };
      }
    }
  },
};

function failsWithThePipe(shell: Shell): boolean {
  const words = shell.exec?.map((word) => word.text) ?? shell.rest.value.trim().split(/\s+/);
  const [name = "", ...args] = words.join(" ").split(/\s+/);
  if (/^(?:pwsh|powershell|cmd)/.test(name)) return true;
  return shellsWithPipefail.has(baseName(name)) && args.includes("pipefail") && args.some((argument) => flagsIn(argument).includes("o"));
}

/** A SHELL above an instruction and its comments; none where another is set already, or where it is not known that the image has one. */
function shellAbove(file: Dockerfile, instruction: Instruction): readonly Edit[] | undefined {
  const step = stepOf(file, instruction);
  const shell = step && factsOf(file, step.stage).pipefail;
  if (!shell || step.shell) return undefined;
  const at = (instruction.comments[0] ?? instruction).span.start;
  return [insertLine(file, at, `${keywordCase(file)("SHELL")} ["${shell}", "-o", "pipefail", "-c"]`)];
}
