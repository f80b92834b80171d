import { type DockerRule, quote, warning } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** ENV and LABEL use `name=value`, not `name value`. */
export const separateWithEquals: DockerRule = {
  id: "dockerfile/separate-with-equals",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/LegacyKeyValueFormat"],
  *check(file) {
    for (const instruction of instructionsOf(file, "ENV", "LABEL")) {
      if (!instruction.legacy) continue;
      const [pair] = instruction.pairs;
      if (pair) yield { span: instruction.span, data: { keyword: instruction.keyword, name: quote(pair.name) } };
    }
  },
};
