import { list, object, text } from "../../schema";
import { isCallOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { callsOf } from "../run-commands";
import { stepsOf } from "../steps";

const parameters = object({ commands: list(text) });

/** No RUN of any stage calls one of the commands. */
export const avoidCommand: DockerRule<{ readonly commands: readonly string[] }> = {
  id: "dockerfile/avoid-command",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands }) {
    for (const stage of file.stages)
      for (const step of stepsOf(file, stage))
        for (const call of callsOf(step, file.escape)) {
          const command = commands.find((pattern) => isCallOf(call, pattern));
          if (command !== undefined) yield { span: call.span, data: { command, written: quoteCall(call) } };
        }
  },
};
