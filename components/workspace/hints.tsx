import { useTranslations } from "next-intl";
import { Prose } from "@/components/markdown/prose";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { DemandRow } from "./checks-view";
import { offeredHints } from "./checks-view";
import type { HintView } from "./exercise";
import { Fold } from "./fold";

interface HintsProps {
  readonly hints: readonly HintView[];
  readonly rows: readonly DemandRow[];
  readonly opened: readonly number[];
  onOpen(number: number): void;
}

/** Hints by degrees; that opening one is noted stands there before it is opened. */
export function Hints({ hints, rows, opened, onOpen }: HintsProps) {
  const t = useTranslations("exercise.hints");
  if (hints.length === 0) return null;
  const offered = offeredHints(hints, rows, opened);
  return (
    <Fold title={t("title")} note={t("opened", { opened: opened.length, all: hints.length })}>
      <ol className="text-sm">
        {offered.map(({ hint, state, after }) => (
          <li key={hint.number} className="border-b border-line py-2 flex gap-2 items-start">
            <span className="num text-ink-3 w-4">{hint.number}</span>
            {state === "opened" ? (
              <Prose html={hint.html} className="min-w-0 !text-sm" />
            ) : state === "next" ? (
              <Button className="!h-7 -my-0.5" onClick={() => onOpen(hint.number)} aria-describedby="hint-noted">
                {t("show", { number: hint.number })}
              </Button>
            ) : (
              <Button className="!h-7 -my-0.5 off" disabled>
                <Icon name="lock" />
                {t("after", { number: after ?? 0 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p id="hint-noted" className="text-xs text-ink-3 mt-1.5">
        {t("noted")}
      </p>
    </Fold>
  );
}
