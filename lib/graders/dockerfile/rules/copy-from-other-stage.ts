import { type DockerRule, opinion, quote } from "../docker-rule";
import { copiesFromElsewhere } from "../linter-copies";

/** No COPY names its own stage in `--from`. */
export const copyFromOtherStage: DockerRule = {
  id: "dockerfile/copy-from-other-stage",
  ...opinion,
  severity: "error",
  aliases: ["DL3023"],
  *check(file) {
    for (const { copy, from, ownName } of copiesFromElsewhere(file))
      if (from === ownName) yield { span: copy.span, data: { stage: quote(from) } };
  },
};
