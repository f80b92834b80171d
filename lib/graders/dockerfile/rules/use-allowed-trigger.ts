import { buildError, type DockerRule } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** ONBUILD cannot hold FROM, MAINTAINER or another ONBUILD. */
export const useAllowedTrigger: DockerRule = {
  id: "dockerfile/use-allowed-trigger",
  ...buildError,
  aliases: ["buildkit/error", "DL3043"],
  *check(file) {
    for (const { trigger, span } of instructionsOf(file, "ONBUILD"))
      if (trigger?.keyword === "FROM" || trigger?.keyword === "MAINTAINER" || trigger?.keyword === "ONBUILD")
        yield { span: { start: span.start, end: trigger.keywordSpan.end }, data: { keyword: trigger.keyword } };
  },
};
