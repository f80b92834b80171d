import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";

/** No stage is called `scratch` or `context`. */
export const avoidReservedName: DockerRule = {
  id: "dockerfile/avoid-reserved-name",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: ["buildkit/ReservedStageName"],
  group: "reserved-stage-name",
  with: nothing,
  needs: [],
  *check(file) {
    for (const { from, name } of file.stages)
      if (from?.alias && (name === "scratch" || name === "context")) yield { span: from.alias.span, data: { name } };
  },
};
