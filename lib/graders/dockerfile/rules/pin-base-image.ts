import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { readLinterImage } from "../linter-image";

/** FROM names a tag or a digest, unless it names an earlier stage or scratch. */
export const pinBaseImage: DockerRule = {
  id: "dockerfile/pin-base-image",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: ["DL3006"],
  with: nothing,
  needs: [],
  *check(file) {
    const stages = new Set<string>();
    for (const { from } of file.stages) {
      if (!from?.image) continue;
      const { name, tag, digest } = readLinterImage(from.image.text);
      const floats = tag === undefined && digest === undefined;
      if (floats && name !== "scratch" && !name.startsWith("$") && !stages.has(name))
        yield { span: from.image.span, data: { image: quote(from.image.text) } };
      if (from.alias) stages.add(from.alias.text);
    }
  },
};
