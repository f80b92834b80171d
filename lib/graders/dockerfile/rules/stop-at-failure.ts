import { list, object, optional, text } from "../../schema";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { readImageReference } from "../image-reference";
import { lostIn, readFailureOptions } from "../lost-failures";
import { scriptOf } from "../run-commands";
import { type Command, literal, type ShellNode } from "../shell-tree";
import { neededStages } from "../stages";
import type { Step } from "../steps";

const parameters = object({ commands: optional(list(text)) });

/** When one of the commands fails, the RUN in which it stands fails; where none is named, `cd`, since what follows would work in another directory. */
export const stopAtFailure: DockerRule<{ readonly commands?: readonly string[] | undefined }> = {
  id: "dockerfile/stop-at-failure",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands = ["cd"] }) {
    for (const { step, call } of callSitesOf(file, neededStages(file), commands)) {
      const { instruction } = step;
      const why = lostIn(step, file.escape).get(call.command);
      if (why !== undefined) yield { span: call.span, data: { case: why, command: quoteCall(call) } };
      const refused =
        instruction.keyword === "RUN" && withoutPipefail(step)
          ? settingPipefail(scriptOf(instruction, step.shell, file.escape).nodes)
          : undefined;
      if (refused) yield { span: refused.span, data: { case: "unknown", command: "set -o pipefail" } };
    }
  },
};

/** True where /bin/sh is a dash without the option: before Debian 13 and Ubuntu 26.04. Source: https://bugs.debian.org/1071238 */
function withoutPipefail({ shell, stage }: Step): boolean {
  if (shell || stage.base === undefined) return false;
  const { name, tag = "" } = readImageReference(stage.base);
  if (name === "ubuntu") return Number.parseFloat(tag) < 25 || /^(focal|jammy|noble)/.test(tag);
  return /(^|-)(buster|bullseye|bookworm)(-|$)/.test(tag) || (name === "debian" && /^1[0-2]\b/.test(tag));
}

/** The first `set -o pipefail` that the script's own shell runs in every case. */
function settingPipefail(nodes: readonly ShellNode[]): Command | undefined {
  for (const node of nodes) {
    if (node.kind === "command" && literal(node.words[0]) === "set") {
      const options = { errexit: false, pipefail: false };
      readFailureOptions(node.words.slice(1).map(literal), options);
      if (options.pipefail) return node;
    }
    const inside = node.kind === "and-or" ? node.parts : node.kind === "group" ? node.body : [];
    const found = settingPipefail(inside);
    if (found) return found;
  }
  return undefined;
}
