import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeText } from "@/components/ui/code-text";
import { Mark } from "@/components/ui/mark";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import { FindingFoot, type FindingTools, LineButton } from "@/components/workspace/finding-line";
import { Sentence } from "@/components/workspace/sentence";

interface FindingItemProps {
  readonly found: PlacedFinding;
  readonly tools: FindingTools;
  /** Codes by which other tools know the rule. */
  readonly aliases: readonly string[];
  /** The caret stands in its lines. */
  readonly current: boolean;
  /** The preview of its fix, while it is open. */
  readonly children?: ReactNode;
}

/** One finding of the free lint: what is so, where, why, the fix, the rule, and its names elsewhere. */
export function FindingItem({ found, tools, aliases, current, children }: FindingItemProps) {
  const t = useTranslations("playground");
  const locale = useLocale();
  const { finding, channel } = found;
  return (
    <li
      aria-current={current || undefined}
      className="aria-[current]:bg-well grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 px-4 py-3 border-b border-line"
    >
      <span className="pt-0.5">
        <Mark kind={channel === "advised" ? "advise" : "fail"} label={t(`severity.${finding.severity}`)} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold flex gap-3 items-baseline">
          <span className="min-w-0 flex-1">
            <CodeText text={tools.phrases.title(finding)} />
          </span>
          <LineButton found={found} tools={tools} className="font-normal shrink-0" />
        </p>
        <p className="text-ink-2 mt-0.5 break-words">
          <Sentence text={tools.phrases.sentence(finding)} />
          {finding.suppressed && <span className="text-ink-3"> {t("muted")}</span>}
        </p>
        <FindingFoot found={found} tools={tools}>
          <span className="num text-xs text-ink-3 break-words min-w-0">
            {[t(`severity.${finding.severity}`), ...aliases].join(locale === "zh" ? "、" : ", ")}
          </span>
        </FindingFoot>
        {children}
      </div>
    </li>
  );
}
