import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";

/** MAINTAINER is not used. */
export const replaceMaintainer: DockerRule = {
  id: "dockerfile/replace-maintainer",
  layer: "policy",
  severity: "advice",
  default: true,
  aliases: ["buildkit/MaintainerDeprecated", "DL4000"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of file.instructions) if (instruction.keyword === "MAINTAINER") yield { span: instruction.span };
  },
};
