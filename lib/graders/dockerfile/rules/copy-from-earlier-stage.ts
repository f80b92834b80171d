import { type DockerRule, opinion, quote } from "../docker-rule";
import { copiesFromElsewhere } from "../linter-copies";

/** COPY `--from` names a stage above it, or an image with its tag. */
export const copyFromEarlierStage: DockerRule = {
  id: "dockerfile/copy-from-earlier-stage",
  ...opinion,
  aliases: ["DL3022"],
  *check(file) {
    for (const { copy, from, names, stages } of copiesFromElsewhere(file))
      if (!from.includes(":") && !names.has(from) && !(Number(/^\d+/.exec(from)?.[0]) < stages))
        yield { span: copy.span, data: { stage: quote(from) } };
  },
};
