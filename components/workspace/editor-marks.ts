import type { EditorMark } from "@/components/editor/editor";
import type { Edit } from "@/lib/graders/rule";
import type { PlacedFinding } from "./checks-view";
import type { Phrasebook } from "./phrasebook";

/**
 * Findings as an editor marks them.
 * @param fixes the edits of each fix that may be offered, by index of the finding
 * @param ruleHref full address of a rule's page
 */
export function editorMarks(
  findings: readonly PlacedFinding[],
  phrases: Phrasebook,
  fixes: ReadonlyMap<number, readonly Edit[]> | null,
  ruleHref: (rule: string) => string,
): readonly EditorMark[] {
  return findings.map(({ finding, index, channel }) => {
    const edits = fixes?.get(index);
    const title = phrases.fixTitle(finding);
    return {
      span: finding.span,
      channel: channel === "advised" ? "advised" : "demanded",
      message: phrases.sentence(finding),
      rule: finding.rule,
      href: ruleHref(finding.rule),
      fix: edits && title !== null ? { title, edits } : null,
    };
  });
}
