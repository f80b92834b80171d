import { buildError, type DockerRule, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** FROM takes one image, or an image, AS and a name. */
export const nameOneImage: DockerRule = {
  id: "dockerfile/name-one-image",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of instructionsOf(file, "FROM")) {
      const { words, image, as } = instruction;
      if (!image) yield { span: instruction.span, data: { case: "none", word: "" } };
      else if (words.length !== 1 && !as)
        yield { span: instruction.restSpan, data: { case: "words", word: quote(instruction.rest.value) } };
      else if (expandAt(file, instruction, image).value === "")
        yield { span: image.span, data: { case: "empty", word: quote(image.text) } };
    }
  },
};
