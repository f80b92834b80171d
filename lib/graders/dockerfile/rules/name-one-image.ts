import { buildError, type DockerRule, quote } from "../docker-rule";
import { isImageReference } from "../image-reference";
import { isPlatform } from "../platform-name";
import { expandAt } from "../scope";

/** FROM takes one image, or an image, AS and a name; it and the platform are such as Docker can read. */
export const nameOneImage: DockerRule = {
  id: "dockerfile/name-one-image",
  ...buildError,
  aliases: ["buildkit/error"],
  group: "image-name",
  *check(file) {
    for (const { from, image: value, parent } of file.stages) {
      if (!from) continue;
      const { words, image, as, platform } = from;
      const data = (fault: string, word: string, becomes = "") => ({ case: fault, word: quote(word), value: quote(becomes) });
      if (!image) yield { span: from.span, data: data("none", "") };
      else if (words.length !== 1 && !as) yield { span: from.restSpan, data: data("words", from.rest.value) };
      else if (parent) {
        if (value?.toLowerCase() !== value) yield { span: image.span, data: data("stage", image.text, parent.name) };
      } else if (value !== undefined && !isImageReference(value)) {
        const fault = value === "" ? "empty" : image.text.includes("$") ? "variable" : "image";
        yield { span: image.span, data: data(fault, image.text, value) };
      }
      const built = platform?.value ? expandAt(file, from, platform.value).value : null;
      if (platform?.value && built !== null && !isPlatform(built)) yield { span: platform.span, data: data("platform", platform.value) };
    }
  },
};
