import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { PlacedFinding } from "./checks-view";
import type { Phrasebook } from "./phrasebook";
import { Sentence } from "./sentence";

/** What the lists of findings need to speak and to act. */
export interface FindingTools {
  readonly phrases: Phrasebook;
  /** Address of a rule's page. */
  ruleHref(rule: string): string;
  /** Moves caret and focus into the editor. */
  onGo(finding: PlacedFinding): void;
  /** The fix that may be offered, or null. `previewed`, where it is shown before it is made: whether it is shown now. */
  fixOf(finding: PlacedFinding): { readonly title: string; readonly previewed?: boolean; apply(): void } | null;
}

/** "line 4": moves the caret there. */
export function LineButton({
  found,
  tools,
  className,
}: {
  readonly found: PlacedFinding;
  readonly tools: FindingTools;
  readonly className?: string;
}) {
  const t = useTranslations("exercise.checks");
  const { first, last, channel } = found;
  return (
    <button
      type="button"
      className={clsx("a num", channel === "advised" ? "tone-advise" : "tone-fail", className)}
      onClick={() => tools.onGo(found)}
    >
      {first === last ? t("line", { line: first }) : t("lines", { first, last })}
    </button>
  );
}

/** "line 4", and one sentence of reason. */
export function FindingSentence({ found, tools }: { readonly found: PlacedFinding; readonly tools: FindingTools }) {
  const t = useTranslations("exercise.checks");
  return (
    <>
      <LineButton found={found} tools={tools} className="mr-1.5" />
      <Sentence text={tools.phrases.sentence(found.finding)} />
      {found.finding.suppressed && <span className="text-ink-3"> {t("muted")}</span>}
    </>
  );
}

/** Below a sentence: the fix where one may be offered, and the rule. */
export function FindingFoot({
  found,
  tools,
  children,
}: {
  readonly found: PlacedFinding;
  readonly tools: FindingTools;
  readonly children?: ReactNode;
}) {
  const fix = tools.fixOf(found);
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 items-center mt-1">
      {fix && (
        <Button className="!h-7 touch-target" aria-expanded={fix.previewed} onClick={fix.apply}>
          <Icon name="wand-sparkles" />
          {fix.title}
        </Button>
      )}
      <Link className="a text-xs text-ink-3" href={tools.ruleHref(found.finding.rule)}>
        {found.finding.rule}
      </Link>
      {children}
    </p>
  );
}
