import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import type { FindingTools } from "@/components/workspace/finding-line";
import type { Edit } from "@/lib/graders/rule";
import { applyEdits, joinFixes } from "@/lib/lint/apply-edits";
import { FindingItem } from "./finding-item";

const FixPreview = dynamic(() => import("./fix-preview"), { ssr: false });

/** Whose fix is previewed: a finding's, by its index, or all of them. */
export type Previewed = number | "all" | null;

interface FindingsPaneProps {
  /** The checker itself does not answer. */
  readonly broken: boolean;
  /** Ids of rules of ours that broke. */
  readonly failed: readonly string[];
  /** Checked, and nothing was found. */
  readonly clean: boolean;
  /** Given while nothing is written: puts a sample into the editor. */
  readonly onSample: (() => void) | null;
  /** The edits of each quick fix, by index of its finding. */
  readonly fixes: ReadonlyMap<number, readonly Edit[]>;
  readonly findings: readonly PlacedFinding[];
  /** Line of the caret, from 1; 0 while it stands nowhere. */
  readonly caretLine: number;
  /** Codes by which other tools know a rule, by its id. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly tools: FindingTools;
  /** The text that was checked. */
  readonly text: string;
  readonly previewed: Previewed;
  onPreview(of: Previewed): void;
  onApply(edits: readonly Edit[]): void;
}

/** What was found, each with its fix; or why there is nothing to show. */
export function FindingsPane(props: FindingsPaneProps) {
  const { broken, failed, clean, onSample, fixes, findings, caretLine, aliases, tools, text, previewed, onPreview, onApply } = props;
  const t = useTranslations("playground");
  const verdictWords = useTranslations("exercise.verdict");
  const all = useMemo(() => joinFixes([...fixes.values()]), [fixes]);
  const previewOf = (edits: readonly Edit[]) => <FixPreview from={text} to={applyEdits(text, edits)} onApply={() => onApply(edits)} />;
  return (
    <>
      <h2 className="sr">{t("findings")}</h2>
      {broken && <Notice kind="ours" className="m-3" title={t("summary.brokenNote")} />}
      {failed.length > 0 && (
        <Notice kind="ours" className="m-3" title={verdictWords("partBroken", { count: failed.length, rules: failed.join(", ") })} />
      )}
      {onSample && (
        <div className="px-4 pt-4 pb-2">
          <p className="font-semibold">{t("emptyTitle")}</p>
          <p className="text-ink-2">{t("emptyNote")}</p>
          <Button look="key" className="mt-3 touch-target" onClick={onSample}>
            {t("sample")}
          </Button>
        </div>
      )}
      {clean && <p className="px-4 py-3 text-ink-2">{t("clean")}</p>}
      {fixes.size > 1 && (
        <div className="px-4 py-2 border-b border-line">
          <Button
            className="!h-7 touch-target"
            aria-expanded={previewed === "all"}
            onClick={() => onPreview(previewed === "all" ? null : "all")}
          >
            <Icon name="wand-sparkles" />
            {t("fixAll", { count: fixes.size - all.left })}
          </Button>
          {previewed === "all" && all.left > 0 && <p className="mt-2 text-ink-2">{t("fixLeft", { count: all.left })}</p>}
          {previewed === "all" && previewOf(all.edits)}
        </div>
      )}
      {findings.length > 0 && (
        <ol>
          {findings.map((found) => (
            <FindingItem
              key={found.index}
              found={found}
              tools={tools}
              aliases={aliases[found.finding.rule] ?? []}
              current={found.first <= caretLine && caretLine <= found.last}
            >
              {previewed === found.index && previewOf(fixes.get(found.index) ?? [])}
            </FindingItem>
          ))}
        </ol>
      )}
    </>
  );
}
