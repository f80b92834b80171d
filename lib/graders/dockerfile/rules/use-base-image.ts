import { list, object, oneOf, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { readImageReference } from "../image-reference";
import { matchesPattern } from "../shell-pattern";
import { chainOf, finalStage, stageSpan } from "../stages";

const parameters = object({ images: list(text), stage: optional(oneOf("any")) });

/** The final image stands on one of the images; or each stage does that stands on an image of one of these names, and one at least. */
export const useBaseImage: DockerRule<{ readonly images: readonly string[]; readonly stage?: "any" | undefined }> = {
  id: "dockerfile/use-base-image",
  ...opinion,
  with: parameters,
  *check(file, { images, stage: which }) {
    const names = images.map((wanted) => readImageReference(wanted).name);
    const named = file.stages.filter(({ base }) => base === undefined || names.includes(readImageReference(base).name));
    for (const stage of which && named.length > 0 ? named : [finalStage(file)]) {
      const { base } = stage;
      // An image that a build argument names cannot be judged.
      if (base === undefined || images.some((wanted) => isImage(base, wanted))) continue;
      const bottom = chainOf(stage)[0];
      yield { span: bottom?.from?.image?.span ?? stageSpan(file, stage), data: { image: quote(base), wanted: images.join(", ") } };
    }
  },
};

/** `repository` stands for any tag; in `repository:tag` a star stands for any characters. Two digests must be the same. */
function isImage(image: string, wanted: string): boolean {
  // With a tag or a registry the name that means nothing is a repository, which nobody has. Source: https://hub.docker.com/_/scratch
  if (wanted === "scratch") return image === wanted;
  const actual = readImageReference(image);
  const pattern = readImageReference(wanted);
  if (actual.name !== pattern.name || (pattern.digest ?? actual.digest) !== (actual.digest ?? pattern.digest)) return false;
  if (pattern.tag === undefined) return true;
  return actual.tag !== undefined && matchesPattern(pattern.tag, actual.tag);
}
