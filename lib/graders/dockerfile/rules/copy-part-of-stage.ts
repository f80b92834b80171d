import { type DockerRule, opinion, quote } from "../docker-rule";
import { copiesFromElsewhere } from "../linter-copies";
import { withoutQuotes } from "../words";

/** No COPY takes the whole root of a stage or image to the root of another. */
export const copyPartOfStage: DockerRule = {
  id: "dockerfile/copy-part-of-stage",
  ...opinion,
  aliases: ["DL3067"],
  *check(file) {
    for (const { copy, from } of copiesFromElsewhere(file)) {
      const isRoot = ({ text }: { readonly text: string }) => withoutQuotes(text) === "/";
      if (copy.target && isRoot(copy.target) && copy.sources.some(isRoot)) yield { span: copy.span, data: { stage: quote(from) } };
    }
  },
};
