import { isUpdate, usesIndex } from "../apt";
import { type DockerRule, quoteCall, warning } from "../docker-rule";
import { callsOf } from "../run-commands";
import { neededStages } from "../stages";
import { stepsOf } from "../steps";

/** `apt-get update` and the install that needs it stand in the same RUN, in this order. */
export const joinAptUpdate: DockerRule = {
  id: "dockerfile/join-apt-update",
  ...warning,
  needs: ["shell"],
  *check(file) {
    for (const stage of neededStages(file))
      for (const step of stepsOf(file, stage)) {
        if (step.instruction.keyword !== "RUN") continue;
        const calls = callsOf(step, file.escape);
        const update = calls.findIndex(isUpdate);
        const use = calls.findIndex(usesIndex);
        const lastUse = calls.findLastIndex(usesIndex);
        const say = (at: number, what: string) => {
          const call = calls[at] as (typeof calls)[number];
          return { span: call.span, data: { case: what, command: quoteCall(call) } };
        };
        if (use >= 0 && (update < 0 || update > use)) yield say(use, "install");
        if (update >= 0 && lastUse < update) yield say(update, "update");
      }
  },
};
