import { useLocale, useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { AttemptView } from "@/lib/attempts/attempt";
import { clockTime } from "./clock-time";

const marks = { passed: "pass", failed: "fail", broken: "ours", grading: "half" } as const;

/** Every submission with its points and time, oldest first; each can be looked at. */
export function Attempts({
  attempts,
  onOpen,
}: {
  readonly attempts: readonly AttemptView[] | null;
  onOpen(attempt: AttemptView, number: number): void;
}) {
  const t = useTranslations("exercise.attempts");
  const locale = useLocale();
  const now = new Date();
  return (
    <div>
      <h2 className="label pt-4 pb-1.5">{t("title")}</h2>
      {!attempts || attempts.length === 0 ? (
        <p className="text-ink-3">{attempts ? t("none") : ""}</p>
      ) : (
        <ol className="flex flex-wrap gap-x-4 gap-y-1">
          {attempts.toReversed().map((attempt, index) => {
            const number = index + 1;
            const time = clockTime(attempt.at, locale, now);
            return (
              <li key={attempt.id}>
                <button
                  type="button"
                  className="inline-flex items-center gap-1.5 a min-h-6 touch-target"
                  onClick={() => onOpen(attempt, number)}
                >
                  <span className="sr">{t("attempt")}</span>
                  <Mark kind={marks[attempt.state]} label={t(attempt.state)} />
                  <span className="num">{number}</span>
                  <span className="num">
                    {attempt.points ?? "–"}/{attempt.of}
                  </span>
                  <span className="num text-ink-3">{time}</span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
