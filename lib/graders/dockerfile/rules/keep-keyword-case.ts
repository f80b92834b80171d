import { type DockerRule, warning } from "../docker-rule";
import { cure, replace, together } from "../edits";
import { countedKeywords, keywordCase } from "../keyword-case";

/** All keywords are written in one case: that of most of them, upper case when there are as many of both. */
export const keepKeywordCase: DockerRule = {
  id: "dockerfile/keep-keyword-case",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/ConsistentInstructionCasing"],
  *check(file) {
    const inCase = keywordCase(file);
    for (const instruction of countedKeywords(file)) {
      const { written, keywordSpan } = instruction;
      const wanted = inCase(written);
      if (written === wanted) continue;
      // AS is written in the case of its FROM.
      const as = instruction.keyword === "FROM" ? instruction.as : undefined;
      const parts = [
        replace(file, { text: written, span: keywordSpan }, wanted),
        as && as.text !== inCase(as.text) ? replace(file, as, inCase(as.text)) : [],
      ];
      yield { span: keywordSpan, data: { written, wanted }, ...cure(together(parts)) };
    }
  },
};
