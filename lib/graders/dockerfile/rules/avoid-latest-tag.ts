import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { readLinterImage } from "../linter-image";

/** No base image has the tag `latest`, unless a digest says which it was. */
export const avoidLatestTag: DockerRule = {
  id: "dockerfile/avoid-latest-tag",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: ["DL3007"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const { from } of file.stages) {
      if (!from?.image) continue;
      const { tag, digest } = readLinterImage(from.image.text);
      if (tag === "latest" && digest === undefined) yield { span: from.image.span, data: { image: quote(from.image.text) } };
    }
  },
};
