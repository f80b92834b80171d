import type { Edit } from "../../rule";
import { isUpdate, usesIndex } from "../apt";
import type { Call } from "../calls";
import { type DockerRule, quoteCall, warning } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile } from "../file";
import { joinRuns } from "../join-runs";
import { callsOf } from "../run-commands";
import { neededStages } from "../stages";
import { type Step, stepOf, stepsOf } from "../steps";

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
        const say = (at: number, what: string, edits: readonly Edit[] | undefined) => {
          const call = calls[at] as Call;
          return { span: call.span, data: { case: what, command: quoteCall(call) }, ...cure(edits) };
        };
        const { index } = step.instruction;
        if (use >= 0 && (update < 0 || update > use)) yield say(use, "install", joined(file, index - 1));
        if (update >= 0 && lastUse < update) yield say(update, "update", joined(file, index));
      }
  },
};

/** The RUN at an index, which updates and keeps the lists, joined with the one behind it, which only installs. */
function joined(file: Dockerfile, index: number): readonly Edit[] | undefined {
  const [first, second] = file.instructions.slice(Math.max(index, 0), index + 2);
  if (first?.keyword !== "RUN" || second?.keyword !== "RUN") return undefined;
  const calls = [first, second].map((run) => callsOf(stepOf(file, run) as Step, file.escape));
  const [above = [], below = []] = calls;
  const isPair = above.some(isUpdate) && !above.some(({ program }) => program === "rm") && !below.some(isUpdate) && below.some(usesIndex);
  return isPair ? joinRuns(file, first, second) : undefined;
}
