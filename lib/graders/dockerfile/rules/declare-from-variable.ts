import type { Found } from "../../rule";
import { type DockerRule, warning } from "../docker-rule";
import { expandWord } from "../expand";
import { nearest } from "../nearest";
import { globalArgs, platformArgs } from "../stages";

/** Variables in FROM are ARGs that stand above the first FROM, or those that Docker sets. */
export const declareFromVariable: DockerRule = {
  id: "dockerfile/declare-from-variable",
  ...warning,
  aliases: ["buildkit/UndefinedArgInFrom"],
  *check(file) {
    const args = globalArgs(file.instructions, file.escape, file.around);
    for (const { from } of file.stages) {
      if (!from) continue;
      const texts = [
        { text: from.image?.text ?? "", span: from.image?.span ?? from.span },
        { text: from.platform?.value ?? "", span: from.platform?.span ?? from.span },
      ];
      for (const { text, span } of texts)
        for (const name of expandWord(text, file.escape, (one) => (args.has(one) ? (args.get(one) ?? null) : undefined)).unmatched) {
          const near = nearest(name, [...args.keys(), ...platformArgs]);
          const found: Found = { span, data: { name, near: near ?? "none" } };
          yield found;
        }
    }
  },
};
