import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";

/** AS is written in the case of its FROM. */
export const matchAsCase: DockerRule = {
  id: "dockerfile/match-as-case",
  layer: "policy",
  severity: "advice",
  default: true,
  aliases: ["buildkit/FromAsCasing"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const { from } of file.stages) {
      if (!from?.as) continue;
      const { written } = from;
      const lower = written === written.toLowerCase();
      // A FROM of mixed case has a finding of its own.
      if (!lower && written !== written.toUpperCase()) continue;
      const { text, span } = from.as;
      const wanted = lower ? text.toLowerCase() : text.toUpperCase();
      if (text !== wanted) yield { span, data: { written: text, wanted, from: written }, fix: () => [{ span, text: wanted }] };
    }
  },
};
