import { object, text } from "../../schema";
import { type DockerRule, opinion } from "../docker-rule";
import { lostIn } from "../lost-failures";
import { placedMounts } from "../mount-targets";
import { callsOf, scriptOf } from "../run-commands";
import { literal, type ShellNode } from "../shell-tree";
import { finalStage, neededStages, stageSpan } from "../stages";
import { stepsOf } from "../steps";

const parameters = object({ id: text });

/** Every mount of the secret is required, or its RUN tests the file before it goes on. */
export const requireBuildSecret: DockerRule<{ readonly id: string }> = {
  id: "dockerfile/require-build-secret",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { id }) {
    let mounted = false;
    for (const stage of neededStages(file))
      for (const step of stepsOf(file, stage))
        for (const { mount, target, id: named } of placedMounts(file, step, "secret")) {
          if (named !== id) continue;
          mounted = true;
          const run = step.instruction;
          if (mount.required || run.keyword !== "RUN") continue;
          // Of a file that is not there every test fails, and the RUN with it, unless the failure is lost.
          const lost = lostIn(step, file.escape);
          const tested = callsOf(step, file.escape).some(
            (call) =>
              (call.program === "test" || call.program === "[") &&
              call.words.some((word) => literal(word) === target) &&
              !lost.has(call.command),
          );
          if (tested || scriptOf(run, step.shell, file.escape).nodes.some((node) => leavesWithout(node, target))) continue;
          yield { span: mount.flag.span, data: { case: "optional", id } };
        }
    if (!mounted) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", id } };
  },
};

/** True for `if [ ! -s file ]; then exit 1; fi` and `[ ! -s file ] && exit 1`. */
function leavesWithout(node: ShellNode, target: string | null): boolean {
  const isMissing = (part: ShellNode | undefined) =>
    part?.kind === "command" &&
    ["test", "["].includes(literal(part.words[0]) ?? "") &&
    literal(part.words[1]) === "!" &&
    part.words.some((word) => literal(word) === target);
  const ends = (part: ShellNode | undefined): boolean =>
    part?.kind === "group"
      ? !part.subshell && ends(part.body.at(-1))
      : part?.kind === "command" && literal(part.words[0]) === "exit" && literal(part.words[1]) !== "0";
  if (node.kind === "if") {
    const [first] = node.branches;
    return first?.condition.length === 1 && isMissing(first.condition[0]) && ends(first.body.at(-1));
  }
  return node.kind === "and-or" && node.operators[0] === "&&" && isMissing(node.parts[0]) && ends(node.parts[1]);
}
