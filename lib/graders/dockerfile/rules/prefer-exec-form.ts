import { type DockerRule, textAt, warning } from "../docker-rule";
import { cure } from "../edits";
import { startAsArray } from "../start-command";
import { stepsOf } from "../steps";

/** CMD and ENTRYPOINT are JSON arrays, unless SHELL chose the shell on purpose. */
export const preferExecForm: DockerRule = {
  id: "dockerfile/prefer-exec-form",
  ...warning,
  aliases: ["buildkit/JSONArgsRecommended"],
  group: "exec-form",
  *check(file) {
    for (const stage of file.stages)
      for (const { instruction, shell } of stepsOf(file, stage))
        if ((instruction.keyword === "CMD" || instruction.keyword === "ENTRYPOINT") && !instruction.exec && !shell)
          yield {
            span: instruction.span,
            data: { keyword: instruction.keyword, text: textAt(file, instruction.restSpan) },
            ...cure(startAsArray(file, instruction)),
          };
  },
};
