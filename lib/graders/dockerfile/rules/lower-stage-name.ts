import { type DockerRule, quote, warning } from "../docker-rule";

/** Stage names have no capitals. */
export const lowerStageName: DockerRule = {
  id: "dockerfile/lower-stage-name",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/StageNameCasing"],
  *check(file) {
    for (const { from } of file.stages)
      if (from?.alias && from.alias.text !== from.alias.text.toLowerCase())
        yield { span: from.alias.span, data: { name: quote(from.alias.text), wanted: quote(from.alias.text.toLowerCase()) } };
  },
};
