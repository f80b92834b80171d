import { type DockerRule, quote, warning } from "../docker-rule";
import type { Word } from "../file";

/** No two stages have one name, capitals or not. */
export const nameStagesApart: DockerRule = {
  id: "dockerfile/name-stages-apart",
  ...warning,
  aliases: ["buildkit/DuplicateStageName"],
  group: "duplicate-stage-name",
  *check(file) {
    const first = new Map<string, Word>();
    for (const { from, name } of file.stages) {
      if (name === undefined || !from?.alias) continue;
      const earlier = first.get(name);
      if (earlier) yield { span: from.alias.span, data: { name: quote(name) }, related: [{ span: earlier.span }] };
      else first.set(name, from.alias);
    }
  },
};
