import { list, object, oneOf, optional } from "../../schema";
import { type DockerRule, opinion, textAt } from "../docker-rule";
import { baseName } from "../paths";
import { isPosixShell } from "../shell";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";

const parameters = object({ instructions: list(oneOf("ENTRYPOINT", "CMD")), words: optional(oneOf("kept")) });

/** The ENTRYPOINT and CMD that take effect are JSON arrays; with `words` the program gets those with which the container is started. */
export const useExecForm: DockerRule<{
  readonly instructions: readonly ("ENTRYPOINT" | "CMD")[];
  readonly words?: "kept" | undefined;
}> = {
  id: "dockerfile/use-exec-form",
  ...opinion,
  group: "exec-form",
  with: parameters,
  *check(file, { instructions, words }) {
    const stage = finalStage(file);
    const { entrypoint, cmd } = startCommandOf(file, stage);
    if (!entrypoint && !cmd) yield { span: stageSpan(file, stage), data: { case: "none", keyword: instructions.join(", "), text: "" } };
    for (const start of [entrypoint, cmd])
      if (start && instructions.includes(start.keyword) && !start.exec)
        yield { span: start.restSpan, data: { case: "shell", keyword: start.keyword, text: textAt(file, start.restSpan) } };
    const start = entrypoint ?? cmd;
    // They take the place of CMD, and a shell keeps them from its script unless that asks for them.
    const isDropped = start === cmd || (isPosixShell(baseName(start?.exec?.[0]?.text ?? "")) && !start?.rest.value.includes("$@"));
    if (words && start?.exec && isDropped)
      yield { span: start.restSpan, data: { case: "words", keyword: start.keyword, text: textAt(file, start.restSpan) } };
  },
};
