import { list, object, text } from "../../schema";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import type { Dockerfile } from "../file";
import { lostIn } from "../lost-failures";
import { callsOf } from "../run-commands";
import { literal } from "../shell-tree";
import { neededStages } from "../stages";
import { type Step, stepsOf } from "../steps";

/** Programs that end well whatever they are given. */
const indifferent = /^(go|echo|printf|cat|cd|set|export|true|:|sed|head|tail|mkdir|apk|apt-get)$/;

/** What one of the commands says is compared with something by which the RUN, or a later one of its stage, fails. */
export const stopAtDifference: DockerRule<{ readonly commands: readonly string[] }> = {
  id: "dockerfile/stop-at-difference",
  ...opinion,
  with: object({ commands: list(text) }),
  needs: ["shell"],
  *check(file, { commands }) {
    const sites = callSitesOf(file, neededStages(file), commands);
    const [first] = sites;
    const isDecided = sites.some(({ stage, step: { instruction } }) =>
      stepsOf(file, stage).some((step) => step.instruction.index >= instruction.index && decides(file, step)),
    );
    if (first && !isDecided) yield { span: first.call.span, data: { command: quoteCall(first.call) } };
  },
};

/** True for a RUN with a command, or `[[ ]]`, that may fail and whose failure the build hears of. */
function decides(file: Dockerfile, step: Step): boolean {
  const calls = callsOf(step, file.escape);
  const lost = calls.length > 0 ? lostIn(step, file.escape) : new Map();
  const heard = calls.some(
    ({ command, program, words }) =>
      !indifferent.test(program ?? "") && !lost.has(command) && !(program === "exit" && literal(words[1]) === "0"),
  );
  return (
    heard ||
    (/\[\[\s/.test(file.text.slice(step.instruction.span.start, step.instruction.span.end)) &&
      [...lost.keys()].every(({ kind }) => kind !== "test"))
  );
}
