import { type DockerRule, warning } from "../docker-rule";
import { cure, replace } from "../edits";

/** AS is written in the case of its FROM. */
export const matchAsCase: DockerRule = {
  id: "dockerfile/match-as-case",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/FromAsCasing"],
  *check(file) {
    for (const { from } of file.stages) {
      if (!from?.as) continue;
      const { written } = from;
      const lower = written === written.toLowerCase();
      // A FROM of mixed case has a finding of its own.
      if (!lower && written !== written.toUpperCase()) continue;
      const { text, span } = from.as;
      const wanted = lower ? text.toLowerCase() : text.toUpperCase();
      if (text !== wanted) yield { span, data: { written: text, wanted, from: written }, ...cure(replace(file, from.as, wanted)) };
    }
  },
};
