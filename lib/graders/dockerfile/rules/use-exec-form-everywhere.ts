import { type DockerRule, opinion, textAt } from "../docker-rule";
import { cure } from "../edits";
import { instructionsOf } from "../instructions-of";
import { startAsArray } from "../start-command";

/** CMD, ENTRYPOINT and the command of HEALTHCHECK are JSON arrays, whatever SHELL says. */
export const useExecFormEverywhere: DockerRule = {
  id: "dockerfile/use-exec-form-everywhere",
  ...opinion,
  aliases: ["DL3025"],
  group: "exec-form",
  *check(file) {
    for (const instruction of instructionsOf(file, "CMD", "ENTRYPOINT", "HEALTHCHECK")) {
      const { keyword } = instruction;
      if (!instruction.exec && (keyword !== "HEALTHCHECK" || instruction.kind === "CMD"))
        yield {
          span: instruction.span,
          data: { keyword, text: textAt(file, instruction.restSpan) },
          ...cure(startAsArray(file, instruction)),
        };
    }
  },
};
