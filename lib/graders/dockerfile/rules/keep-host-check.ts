import { list, object, text } from "../../schema";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { hostKeysFor, mostSites } from "../host-keys";
import { neededStages } from "../stages";

const parameters = object({ commands: list(text) });

/** No option tells ssh to take an unknown host for known when one of the commands connects. */
export const keepHostCheck: DockerRule<{ readonly commands: readonly string[] }> = {
  id: "dockerfile/keep-host-check",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands }) {
    for (const { stage, step, call } of callSitesOf(file, neededStages(file), commands).slice(0, mostSites)) {
      const { checking } = hostKeysFor(file, stage, step, call);
      if (checking !== undefined && /^(no|off|accept-new)$/.test(checking))
        yield { span: call.span, data: { case: checking === "accept-new" ? "new" : "off", command: quoteCall(call) } };
    }
  },
};
