import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button, Key } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Mark } from "@/components/ui/mark";
import type { Language } from "@/lib/graders/rule";
import type { ChecksView } from "./checks-view";
import { ScoreBar } from "./score-bar";
import { useBarHeight } from "./use-bar-height";
import { useThrottled } from "./use-throttled";
import type { Verdict } from "./verdict";
import { verdictSentence } from "./verdict-sentence";

interface VerdictBarProps {
  /** Id of the sentence, which describes the editor. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly view: ChecksView;
  readonly language: Language;
  /** Something was submitted before. */
  readonly again: boolean;
  readonly mac: boolean;
  onSubmit(): void;
  /** Given where marks cannot be reached by a key. */
  onNext: (() => void) | null;
  /** Given once the answer is passed and there is a reference to compare it with. */
  onReference: (() => void) | null;
}

/** True 400 ms after `busy` became true, so that what is quick never flickers. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

/** The verdict line: one sentence, the bar, the points, Submit. Sticks to the top of the checks, on phones to the foot of the page. */
export function VerdictBar({ id, verdict, view, language, again, mac, onSubmit, onNext, onReference }: VerdictBarProps) {
  const t = useTranslations("exercise.verdict");
  const { mark, sentence, note } = verdictSentence(verdict, language, t);
  const spoken = useThrottled(sentence, 1000);
  const blank = ["we-failed", "opening", "checker-broken", "too-large", "newer-version", "refused"].includes(verdict.kind);
  const judged = verdict.kind === "passed" || verdict.kind === "not-met" || verdict.kind === "not-built";
  const sending = verdict.kind === "sending";
  const slow = useSlow(sending);
  const tooLarge = verdict.kind === "too-large";
  const bar = useRef<HTMLDivElement>(null);

  useBarHeight(bar);

  return (
    <div
      ref={bar}
      className="verdict-bar px-4 min-h-11 py-1.5 bg-paper border-line z-20 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:border-t max-lg:py-2 lg:sticky lg:top-0 lg:border-b text-sm"
    >
      <span data-part="sentence" className="inline-flex items-center gap-2 min-w-0">
        <Mark kind={mark} />
        <span className="min-w-0">
          <strong id={id} className="font-semibold" role="status">
            {spoken}
          </strong>
          {note && <span className="verdict-note text-xs text-ink-2 ml-2 max-sm:hidden">{note}</span>}
        </span>
      </span>
      <span data-part="bar">
        <ScoreBar key={String(judged)} view={view} blank={blank} fills={judged} />
      </span>
      <span data-part="score" className="num font-semibold text-base max-sm:text-sm" aria-hidden="true">
        {blank || view.points === null ? "–" : view.points}
        <span className="text-ink-3">/{view.of}</span>
      </span>
      <span data-part="buttons" className="flex items-center gap-2">
        {onNext && (
          <Button size="icon" className="!h-11 !w-11" aria-label={t("nextFinding")} onClick={onNext}>
            <Icon name="chevron-down" />
          </Button>
        )}
        {verdict.kind !== "we-failed" && (
          <Button
            look={onReference ? "plain" : "key"}
            className="touch-target"
            aria-disabled={sending || tooLarge || undefined}
            aria-describedby={tooLarge ? id : undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={onSubmit}
          >
            <span className="grid">
              <span className={`[grid-area:1/1] inline-flex items-center gap-2 justify-center ${slow ? "invisible" : ""}`}>
                {t(again ? "submitAgain" : "submit")}
                <span className="inline-flex gap-0.5 max-lg:hidden" aria-hidden="true">
                  <Key>{mac ? "⌘" : "Ctrl"}</Key>
                  <Key>↵</Key>
                </span>
              </span>
              {slow && <span className="[grid-area:1/1] text-center">{t("submitBusy")}</span>}
            </span>
          </Button>
        )}
        {onReference && (
          <Button look="key" className="touch-target" onClick={onReference}>
            {t("reference")}
          </Button>
        )}
      </span>
    </div>
  );
}
