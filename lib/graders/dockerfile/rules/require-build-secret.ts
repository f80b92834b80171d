import { object, text } from "../../schema";
import { type DockerRule, opinion } from "../docker-rule";
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
          const [first] = scriptOf(run, step.shell, file.escape).nodes;
          const tested = callsOf(step, file.escape).some(
            (call) => (call.program === "test" || call.program === "[") && call.words.some((word) => literal(word) === target),
          );
          if (tested && first && stopsWithout(first)) continue;
          yield { span: mount.flag.span, data: { case: "optional", id } };
        }
    if (!mounted) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", id } };
  },
};

/** True when a script begins with a test whose failure ends it: `test … && go on`, `test … || exit 1`, `set -e; test …`. */
function stopsWithout(node: ShellNode): boolean {
  const isTest = (part: ShellNode | undefined) => part?.kind === "command" && ["test", "["].includes(literal(part.words[0]) ?? "");
  const isSet = (part: ShellNode | undefined) => part?.kind === "command" && literal(part.words[0]) === "set";
  if (node.kind === "command") return isTest(node) || isSet(node);
  if (node.kind !== "and-or") return false;
  const at = isSet(node.parts[0]) ? 1 : 0;
  if (!isTest(node.parts[at])) return false;
  if (node.operators[at] === "&&") return node.operators.every((operator) => operator === "&&");
  const next = node.parts[at + 1];
  const ends = (part: ShellNode | undefined): boolean =>
    part?.kind === "group" ? ends(part.body.at(-1)) : part?.kind === "command" && ["exit", "false"].includes(literal(part.words[0]) ?? "");
  return ends(next);
}
