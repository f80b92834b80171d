import { buildError, type DockerRule } from "../docker-rule";
import { arrayOf, cure } from "../edits";
import { builtInstructionsOf } from "../instructions-of";

/** SHELL takes a JSON array only. */
export const writeShellAsArray: DockerRule = {
  id: "dockerfile/write-shell-as-array",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, "SHELL"))
      if (!instruction.exec && instruction.rest.value !== "" && !holdsArray(instruction.rest.value)) {
        // Without the option that takes a command, a shell reads the command as the name of a file.
        const takesCommand = / -\w*c$/i.test(instruction.rest.value);
        yield { span: instruction.restSpan, ...cure(takesCommand ? arrayOf(file, instruction.rest) : undefined) };
      }
  },
};

/** An array of other things has a finding of its own. */
function holdsArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
