import { type DockerRule, warning } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** MAINTAINER is not used. */
export const replaceMaintainer: DockerRule = {
  id: "dockerfile/replace-maintainer",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/MaintainerDeprecated", "DL4000"],
  *check(file) {
    for (const instruction of instructionsOf(file, "MAINTAINER")) yield { span: instruction.span };
  },
};
