import { type DockerRule, opinion } from "../docker-rule";
import { pragmasOf } from "../suppression";

/** No comment above an instruction mutes the linter. */
export const mendInsteadOfIgnore: DockerRule = {
  id: "dockerfile/mend-instead-of-ignore",
  ...opinion,
  severity: "info",
  aliases: ["DL1001"],
  *check(file) {
    for (const { scope, codes, span } of pragmasOf(file)) if (scope === undefined) yield { span, data: { codes: codes.join(", ") } };
  },
};
