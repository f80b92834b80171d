import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** ONBUILD cannot hold FROM, MAINTAINER or another ONBUILD. */
export const useAllowedTrigger: DockerRule = {
  id: "dockerfile/use-allowed-trigger",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const { trigger } of instructionsOf(file, "ONBUILD"))
      if (trigger?.keyword === "FROM" || trigger?.keyword === "MAINTAINER" || trigger?.keyword === "ONBUILD")
        yield { span: trigger.keywordSpan, data: { keyword: trigger.keyword } };
  },
};
