import { useTranslations } from "next-intl";
import type { QuestionView } from "@/lib/content/question-view";

const levelNumber = { junior: 1, mid: 2, senior: 3, staff: 4 } as const;

/** Level, time, how often it is asked, what it holds for and when that was checked. */
export function QuestionFacts({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  const shell = useTranslations("shell");
  return (
    <aside className="max-xl:mt-6 text-sm" aria-label={t("facts.label")}>
      <dl className="grid grid-cols-[5.5rem_1fr] sm:max-xl:grid-cols-[5.5rem_1fr_5.5rem_1fr] gap-y-1.5">
        <dt className="text-ink-3">{t("facts.level")}</dt>
        <dd>{shell(`level.${levelNumber[question.level]}`)}</dd>
        <dt className="text-ink-3">{t("facts.time")}</dt>
        <dd>
          <span className="num">{t("facts.minutes", { minutes: question.minutes })}</span>
        </dd>
        {question.form !== null && (
          <>
            <dt className="text-ink-3">{t("facts.form")}</dt>
            <dd>{t(`form.${question.form as "design"}`)}</dd>
          </>
        )}
        <dt className="text-ink-3">{t("facts.asked")}</dt>
        <dd>
          <span className="num tracking-tight" role="img" aria-label={t("facts.askedOf", { value: question.value })}>
            {"●".repeat(question.value)}
            <span className="opacity-30">{"●".repeat(5 - question.value)}</span>
          </span>
        </dd>
        {question.holdsFor.length > 0 && (
          <>
            <dt className="text-ink-3">{t("facts.holdsFor")}</dt>
            <dd>
              {question.holdsFor.map((version) => (
                <span key={version} className="block">
                  {version}
                </span>
              ))}
            </dd>
          </>
        )}
        <dt className="text-ink-3">{t("facts.checked")}</dt>
        <dd>
          <time className="num" dateTime={question.checkedOn}>
            {question.checkedOn}
          </time>
        </dd>
      </dl>
    </aside>
  );
}
