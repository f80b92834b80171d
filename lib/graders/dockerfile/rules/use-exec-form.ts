import { list, object, oneOf } from "../../schema";
import { type DockerRule, opinion, textAt } from "../docker-rule";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";

const parameters = object({ instructions: list(oneOf("ENTRYPOINT", "CMD")) });

/** The ENTRYPOINT and CMD that take effect are JSON arrays. */
export const useExecForm: DockerRule<{ readonly instructions: readonly ("ENTRYPOINT" | "CMD")[] }> = {
  id: "dockerfile/use-exec-form",
  ...opinion,
  group: "exec-form",
  with: parameters,
  *check(file, { instructions }) {
    const stage = finalStage(file);
    const { entrypoint, cmd } = startCommandOf(file, stage);
    if (!entrypoint && !cmd) yield { span: stageSpan(file, stage), data: { case: "none", keyword: instructions.join(", "), text: "" } };
    for (const start of [entrypoint, cmd])
      if (start && instructions.includes(start.keyword) && !start.exec)
        yield { span: start.restSpan, data: { case: "shell", keyword: start.keyword, text: textAt(file, start.restSpan) } };
  },
};
