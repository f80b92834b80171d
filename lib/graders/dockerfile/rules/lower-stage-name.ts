import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";

/** Stage names have no capitals. */
export const lowerStageName: DockerRule = {
  id: "dockerfile/lower-stage-name",
  layer: "policy",
  severity: "advice",
  default: true,
  aliases: ["buildkit/StageNameCasing"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const { from } of file.stages)
      if (from?.alias && from.alias.text !== from.alias.text.toLowerCase())
        yield { span: from.alias.span, data: { name: quote(from.alias.text), wanted: quote(from.alias.text.toLowerCase()) } };
  },
};
