import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** Every WORKDIR is absolute. */
export const rootEveryWorkdir: DockerRule = {
  id: "dockerfile/root-every-workdir",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL3000"],
  group: "relative-workdir",
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of instructionsOf(file, "WORKDIR")) {
      if (!instruction.argument) continue;
      const path = instruction.argument.text.replace(/^(["'])(.*)\1$/, "$2");
      if (!/^(\/|\$|[A-Za-z]:)/.test(path)) yield { span: instruction.span, data: { path: quote(instruction.argument.text) } };
    }
  },
};
