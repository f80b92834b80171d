import { textLines } from "@/components/editor/text-lines";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import type { Finding } from "@/lib/graders/rule";
import { isDemand } from "@/lib/rules/rule-entry";

/** Findings of `text` with their lines, in its order; errors as demands, the rest as advice. */
export function placeFindings(findings: readonly Finding[], text: string): readonly PlacedFinding[] {
  const lines = textLines(text);
  return findings.map((finding, index) => ({
    finding,
    index,
    ...lines.linesOf(finding.span),
    channel: isDemand(finding.severity) ? "demanded" : "advised",
  }));
}
