import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Mark, type MarkKind } from "@/components/ui/mark";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import { useBarHeight } from "@/components/workspace/use-bar-height";
import { useThrottled } from "@/components/workspace/use-throttled";
import type { CheckState } from "@/components/workspace/verdict";

interface LintSummaryProps {
  /** Id of the sentence, which describes the editor. */
  readonly id: string;
  readonly blank: boolean;
  readonly state: CheckState;
  readonly findings: readonly PlacedFinding[];
  /** How long the newest check took; null before the first. */
  readonly ms: number | null;
  /** Given where marks cannot be reached by a key. */
  onNext: (() => void) | null;
}

/** How much was found, in one line: on top of the findings, on phones at the foot of the page. */
export function LintSummary({ id, blank, state, findings, ms, onNext }: LintSummaryProps) {
  const t = useTranslations("playground.summary");
  const exercise = useTranslations("exercise.verdict");
  const bar = useRef<HTMLDivElement>(null);
  useBarHeight(bar);
  const errors = findings.filter(({ channel }) => channel !== "advised").length;
  const counts: { readonly mark: MarkKind; readonly words: string }[] = [];
  if (state.status === "too-large")
    counts.push({ mark: "warn", words: t("tooLarge", { limit: state.limit / 1024, size: Math.ceil(state.bytes / 1024) }) });
  else if (state.status === "broken") counts.push({ mark: "ours", words: t("broken") });
  else if (blank) counts.push({ mark: "none", words: t("empty") });
  else if (ms === null) counts.push({ mark: "none", words: t("opening") });
  else {
    if (errors > 0) counts.push({ mark: "fail", words: t("errors", { count: errors }) });
    if (findings.length > errors) counts.push({ mark: "advise", words: t("advised", { count: findings.length - errors }) });
    if (findings.length === 0) counts.push({ mark: "pass", words: t("none") });
  }
  const spoken = useThrottled(counts.map(({ words }) => words).join(", "), 1000);
  return (
    <div
      ref={bar}
      className="lint-summary flex items-center gap-4 px-4 min-h-11 py-1.5 bg-paper border-line z-20 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:border-t max-lg:py-2 lg:sticky lg:top-0 lg:border-b text-sm"
    >
      <p className="sr" id={id} role="status">
        {spoken}
      </p>
      {counts.map(({ mark, words }) => (
        <span key={mark} className="inline-flex items-center gap-2 font-semibold" aria-hidden="true">
          <Mark kind={mark} />
          {words}
        </span>
      ))}
      {ms !== null && !blank && state.status !== "too-large" && state.status !== "broken" && (
        <span className="num text-xs text-ink-3 ml-auto">{t("ms", { ms: ms < 0.1 ? "0.1" : ms.toFixed(1) })}</span>
      )}
      {onNext && (
        <Button size="icon" className="!h-11 !w-11 ml-auto" aria-label={exercise("nextFinding")} onClick={onNext}>
          <Icon name="chevron-down" />
        </Button>
      )}
    </div>
  );
}
