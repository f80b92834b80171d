import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** ENV and LABEL use `name=value`, not `name value`. */
export const separateWithEquals: DockerRule = {
  id: "dockerfile/separate-with-equals",
  layer: "policy",
  severity: "advice",
  default: true,
  aliases: ["buildkit/LegacyKeyValueFormat"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of instructionsOf(file, "ENV", "LABEL")) {
      if (!instruction.legacy) continue;
      const [pair] = instruction.pairs;
      if (pair) yield { span: instruction.span, data: { keyword: instruction.keyword, name: quote(pair.name) } };
    }
  },
};
