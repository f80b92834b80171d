import { type DockerRule, quote, warning } from "../docker-rule";
import { readLinterImage } from "../linter-image";

/** No base image has the tag `latest`, unless a digest says which it was. */
export const avoidLatestTag: DockerRule = {
  id: "dockerfile/avoid-latest-tag",
  ...warning,
  aliases: ["DL3007"],
  *check(file) {
    for (const { from } of file.stages) {
      if (!from?.image) continue;
      const { tag, digest } = readLinterImage(from.image.text);
      if (tag === "latest" && digest === undefined) yield { span: from.image.span, data: { image: quote(from.image.text) } };
    }
  },
};
