import { nothing } from "../../schema";
import { type DockerRule, textAt } from "../docker-rule";
import { stepsOf } from "../steps";

/** CMD and ENTRYPOINT are JSON arrays, unless SHELL chose the shell on purpose. */
export const preferExecForm: DockerRule = {
  id: "dockerfile/prefer-exec-form",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: ["buildkit/JSONArgsRecommended"],
  group: "exec-form",
  with: nothing,
  needs: [],
  *check(file) {
    for (const stage of file.stages)
      for (const { instruction, shell } of stepsOf(file, stage))
        if ((instruction.keyword === "CMD" || instruction.keyword === "ENTRYPOINT") && !instruction.exec && !shell)
          yield { span: instruction.span, data: { keyword: instruction.keyword, text: textAt(file, instruction.restSpan) } };
  },
};
