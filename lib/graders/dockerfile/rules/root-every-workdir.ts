import { absoluteWorkdir } from "../absolute-workdir";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { cure } from "../edits";
import { instructionsOf } from "../instructions-of";
import { withoutQuotes } from "../words";

/** Every WORKDIR is absolute. */
export const rootEveryWorkdir: DockerRule = {
  id: "dockerfile/root-every-workdir",
  ...opinion,
  aliases: ["DL3000"],
  group: "relative-workdir",
  *check(file) {
    for (const instruction of instructionsOf(file, "WORKDIR")) {
      if (!instruction.argument) continue;
      const path = withoutQuotes(instruction.argument.text);
      if (!/^(\/|\$|[A-Za-z]:)/.test(path))
        yield {
          span: instruction.span,
          data: { path: quote(instruction.argument.text) },
          ...cure(absoluteWorkdir(file, instruction, instruction.argument)),
        };
    }
  },
};
