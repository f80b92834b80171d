import { type DockerRule, quote, warning } from "../docker-rule";
import { expandWord } from "../expand";
import { isImageReference } from "../image-reference";
import { nothingAround } from "../parse";
import { globalArgs } from "../stages";

/** With nothing but the defaults of its ARGs, FROM still names an image. Docker asks the same of a FROM without ARGs. */
export const defaultFromVariable: DockerRule = {
  id: "dockerfile/default-from-variable",
  ...warning,
  aliases: ["buildkit/InvalidDefaultArgInFrom"],
  group: "image-name",
  *check(file) {
    const args = globalArgs(file.instructions, file.escape, nothingAround);
    for (const { from } of file.stages) {
      if (!from?.image) continue;
      const { text, span } = from.image;
      const { value } = expandWord(text, file.escape, (name) => args.get(name));
      if (value === null || isImageReference(value)) continue;
      yield {
        span,
        data: { case: text.includes("$") ? "variable" : "plain", image: quote(text), value: value === "" ? "-" : quote(value) },
      };
    }
  },
};
