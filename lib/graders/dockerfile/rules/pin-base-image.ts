import { object, oneOf, optional } from "../../schema";
import { type DockerRule, quote, warning } from "../docker-rule";
import { readLinterImage } from "../linter-image";
import { references, stageReferred } from "../stages";

const parameters = object({ by: optional(oneOf("digest")) });
const byDigest = /^scratch$|@sha256:[\da-f]{64}$/;

/** FROM names a tag or a digest, unless it names an earlier stage or scratch; where it is asked for, every image is named by its digest. */
export const pinBaseImage: DockerRule<{ readonly by?: "digest" | undefined }> = {
  id: "dockerfile/pin-base-image",
  ...warning,
  aliases: ["DL3006"],
  with: parameters,
  *check(file, { by }) {
    const stages = new Set<string>();
    for (const { from, image, parent, instructions } of file.stages) {
      for (const instruction of by ? instructions : [])
        for (const other of references(instruction))
          if (!stageReferred(file, other) && !byDigest.test(other))
            yield { span: instruction.span, data: { case: "digest", image: quote(other) } };
      if (!from?.image) continue;
      const { name, tag, digest } = readLinterImage(from.image.text);
      if (
        by
          ? !parent && !byDigest.test(image ?? "")
          : tag === undefined && digest === undefined && name !== "scratch" && !name.startsWith("$") && !stages.has(name)
      )
        yield { span: from.image.span, data: { case: by ?? "tag", image: quote(from.image.text) } };
      if (from.alias) stages.add(from.alias.text);
    }
  },
};
