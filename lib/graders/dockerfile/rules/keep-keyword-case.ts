import { type DockerRule, warning } from "../docker-rule";

/** All keywords are written in one case: that of most of them, upper case when there are as many of both. */
export const keepKeywordCase: DockerRule = {
  id: "dockerfile/keep-keyword-case",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/ConsistentInstructionCasing"],
  *check(file) {
    // An ARG above the first FROM has no stage and does not count.
    const counted = file.instructions.filter((instruction) => instruction.stage >= 0 && instruction.keyword !== "UNKNOWN");
    const lower = counted.filter(({ written }) => written === written.toLowerCase()).length;
    const upper = counted.filter(({ written }) => written === written.toUpperCase()).length;
    for (const { written, keywordSpan } of counted) {
      const wanted = lower > upper ? written.toLowerCase() : written.toUpperCase();
      if (written !== wanted) yield { span: keywordSpan, data: { written, wanted }, fix: () => [{ span: keywordSpan, text: wanted }] };
    }
  },
};
