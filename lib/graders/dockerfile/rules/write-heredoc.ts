import { list, object, text } from "../../schema";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { finalStage, neededStages, stageSpan } from "../stages";

const parameters = object({ commands: list(text) });

/** Each run of the commands stands in a here-document of its RUN. */
export const writeHeredoc: DockerRule<{ readonly commands: readonly string[] }> = {
  id: "dockerfile/write-heredoc",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands }) {
    const sites = callSitesOf(file, neededStages(file), commands);
    if (sites.length === 0) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", command: commands.join() } };
    for (const { step, call } of sites)
      if (!step.instruction.heredocs.some(({ span }) => span.start <= call.span.start && call.span.end <= span.end))
        yield { span: call.span, data: { case: "outside", command: quoteCall(call) } };
  },
};
