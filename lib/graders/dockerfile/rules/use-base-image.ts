import { list, object, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { readImageReference } from "../image-reference";
import { matchesPattern } from "../shell-pattern";
import { chainOf, finalStage, stageSpan } from "../stages";

const parameters = object({ images: list(text) });

/** The final image stands on one of the images. */
export const useBaseImage: DockerRule<{ readonly images: readonly string[] }> = {
  id: "dockerfile/use-base-image",
  ...opinion,
  with: parameters,
  *check(file, { images }) {
    const stage = finalStage(file);
    const base = stage.base;
    // An image that a build argument names cannot be judged.
    if (base === undefined || images.some((wanted) => isImage(base, wanted))) return;
    const bottom = chainOf(stage)[0];
    yield { span: bottom?.from?.image?.span ?? stageSpan(file, stage), data: { image: quote(base), wanted: images.join(", ") } };
  },
};

/** `repository` stands for any tag; in `repository:tag` a star stands for any characters. A digest on top of a tag does not matter. */
function isImage(image: string, wanted: string): boolean {
  const actual = readImageReference(image);
  const pattern = readImageReference(wanted);
  if (actual.name !== pattern.name) return false;
  if (pattern.tag === undefined) return true;
  return actual.tag !== undefined && matchesPattern(pattern.tag, actual.tag);
}
