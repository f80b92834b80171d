import { renderFinding } from "@/lib/graders/render-message";
import type { Finding } from "@/lib/graders/rule";
import type { RoomMessages, WordsLocale } from "@/lib/graders/words";
import type { SampleFinding } from "./linted-sample";

/** Says the findings of `text` in words, by line. */
export function sampleFindings(text: string, findings: readonly Finding[], words: RoomMessages, locale: WordsLocale): SampleFinding[] {
  return findings.map((finding) => {
    const { title, message } = renderFinding(finding, words, locale);
    return {
      rule: finding.rule,
      line: text.slice(0, finding.span.start).split("\n").length,
      kind: finding.severity === "error" ? "fail" : "advise",
      title,
      message,
    };
  });
}
