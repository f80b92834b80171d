import { type DockerRule, quote, warning } from "../docker-rule";
import { expandWord } from "../expand";
import { isImageReference } from "../image-reference";
import { nothingAround } from "../parse";
import { globalArgs } from "../stages";

/** With nothing but the defaults of its ARGs, FROM still names an image. */
export const defaultFromVariable: DockerRule = {
  id: "dockerfile/default-from-variable",
  ...warning,
  aliases: ["buildkit/InvalidDefaultArgInFrom"],
  *check(file) {
    const args = globalArgs(file.instructions, file.escape, nothingAround);
    for (const { from } of file.stages) {
      if (!from?.image?.text.includes("$")) continue;
      const { value, problem } = expandWord(from.image.text, file.escape, (name) => args.get(name));
      if (value === null || problem || isImageReference(value)) continue;
      yield { span: from.image.span, data: { image: quote(from.image.text), value: value === "" ? "-" : quote(value) } };
    }
  },
};
