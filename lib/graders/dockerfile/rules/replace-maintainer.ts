import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

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
    for (const instruction of instructionsOf(file, "MAINTAINER")) yield { span: instruction.span };
  },
};
