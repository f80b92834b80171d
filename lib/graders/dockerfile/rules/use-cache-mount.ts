import { object, oneOrMore, text } from "../../schema";
import { cacheDirectory } from "../cache-directory";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { cacheMountFor } from "../mount-targets";
import { finalStage, neededStages, stageSpan } from "../stages";

const parameters = object({ target: text, command: oneOrMore(text) });

/** Each run of the command, or of any of the commands, mounts a cache at the target, or where variables move it to. */
export const useCacheMount: DockerRule<{ readonly target: string; readonly command: readonly string[] }> = {
  id: "dockerfile/use-cache-mount",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { target, command }) {
    const sites = callSitesOf(file, neededStages(file), command);
    if (sites.length === 0) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", command: command[0] ?? "", target } };
    for (const { step, call } of sites) {
      const directory = cacheDirectory(file, step, call, target);
      if (cacheMountFor(file, step, directory)) continue;
      yield {
        span: call.span,
        data: { case: "unmounted", command: quoteCall(call), target: directory ?? target },
      };
    }
  },
};
