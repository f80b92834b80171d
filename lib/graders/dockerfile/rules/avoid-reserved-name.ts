import { type DockerRule, warning } from "../docker-rule";

/** No stage is called `scratch` or `context`. */
export const avoidReservedName: DockerRule = {
  id: "dockerfile/avoid-reserved-name",
  ...warning,
  aliases: ["buildkit/ReservedStageName"],
  group: "reserved-stage-name",
  *check(file) {
    for (const { from, name } of file.stages)
      if (from?.alias && (name === "scratch" || name === "context")) yield { span: from.alias.span, data: { name } };
  },
};
