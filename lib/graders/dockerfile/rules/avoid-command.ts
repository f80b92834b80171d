import { list, object, oneOf, optional, text } from "../../schema";
import { isCallOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { neededStages } from "../stages";
import { stepsOf } from "../steps";
import { callsWrittenOut } from "../written-out";

const parameters = object({ commands: list(text), stages: optional(oneOf("needed")) });

/** No RUN of any stage, or of those that the final image needs, calls one of the commands. */
export const avoidCommand: DockerRule<{ readonly commands: readonly string[]; readonly stages?: "needed" | undefined }> = {
  id: "dockerfile/avoid-command",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands, stages }) {
    for (const stage of stages ? neededStages(file) : file.stages)
      for (const step of stepsOf(file, stage))
        for (const call of callsWrittenOut(file, step)) {
          const command = commands.find((pattern) => isCallOf(call, pattern));
          if (command !== undefined) yield { span: call.span, data: { command, written: quoteCall(call) } };
        }
  },
};
