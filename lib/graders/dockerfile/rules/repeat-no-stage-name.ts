import { type DockerRule, opinion, quote } from "../docker-rule";
import type { From } from "../file";

/** No two stages have a name that is written alike. */
export const repeatNoStageName: DockerRule = {
  id: "dockerfile/repeat-no-stage-name",
  ...opinion,
  severity: "error",
  aliases: ["DL3024"],
  group: "duplicate-stage-name",
  *check(file) {
    const first = new Map<string, From>();
    for (const { from } of file.stages) {
      if (!from?.alias) continue;
      const name = from.alias.text;
      const earlier = first.get(name);
      if (earlier) yield { span: from.span, data: { name: quote(name) }, related: [{ span: earlier.span }] };
      else first.set(name, from);
    }
  },
};
