import { type DockerRule, opinion } from "../docker-rule";
import type { Shell } from "../file";
import { flagsIn, linterRun, passesOf } from "../linter-commands";
import { baseName } from "../paths";

const shellsWithPipefail = new Set(["bash", "zsh", "ash"]);

/** A RUN with a pipe runs in a SHELL that fails when any part of the pipe does. */
export const setPipefail: DockerRule = {
  id: "dockerfile/set-pipefail",
  ...opinion,
  aliases: ["DL4006"],
  *check(file) {
    let safe = false;
    for (const passed of passesOf(file)[0] ?? []) {
      const { instruction } = passed;
      if (instruction.keyword === "FROM") safe = false;
      else if (instruction.keyword === "SHELL") safe = failsWithThePipe(instruction);
      else if (!safe && linterRun(passed)?.pipes) yield { span: passed.place };
    }
  },
};

function failsWithThePipe(shell: Shell): boolean {
  const words = shell.exec?.map((word) => word.text) ?? shell.rest.value.trim().split(/\s+/);
  const [name = "", ...args] = words.join(" ").split(/\s+/);
  if (/^(?:pwsh|powershell|cmd)/.test(name)) return true;
  return shellsWithPipefail.has(baseName(name)) && args.includes("pipefail") && args.some((argument) => flagsIn(argument).includes("o"));
}
