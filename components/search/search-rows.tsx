import { useLocale, useTranslations } from "next-intl";
import { kindIcon, standingMark } from "@/components/bank/question-row";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import type { Kind, Level } from "@/lib/content/bank-filter";
import { localePath } from "@/lib/i18n/locale";
import type { QuestionRowView, RuleRowView } from "@/lib/search/search-view";
import { Stretches } from "./stretches";

/** A question that was found: title, the place that was hit, where it belongs, where the reader stands. */
export function QuestionResult({ question, bankTitle }: { question: QuestionRowView; bankTitle: string }) {
  const locale = useLocale();
  const t = useTranslations("search");
  const shell = useTranslations("shell");
  const bank = useTranslations("bank");
  const { excerpt } = question;
  return (
    <Link href={localePath(locale, `/questions/${question.slug}`)} className="row grid-cols-[1.25rem_minmax(0,1fr)_auto] py-2 items-start">
      <span className="text-ink-2 pt-1">
        <Icon name={kindIcon[question.kind as Kind]} />
      </span>
      <span className="min-w-0">
        <span className="block text-base leading-6 font-medium" lang={question.titleLang === locale ? undefined : question.titleLang}>
          <Stretches text={question.title} />
        </span>
        {excerpt && (
          <span className="block text-ink-2 wrap-break-word" lang={excerpt.lang === locale ? undefined : excerpt.lang}>
            <Stretches text={excerpt.text} />
          </span>
        )}
        <span className="block text-xs text-ink-3">
          {t("facts", {
            bank: bankTitle,
            level: shell(`level.${question.level as Level}`),
            kind: shell(`kind.${question.kind as Kind}`),
          })}
        </span>
      </span>
      <Mark kind={standingMark[question.state]} label={bank(`standings.${question.state}`)} className="mt-1" />
    </Link>
  );
}

/** A rule that was found. */
export function RuleResult({ rule }: { rule: RuleRowView }) {
  const locale = useLocale();
  const t = useTranslations("search");
  return (
    <Link href={localePath(locale, `/rules/${rule.id}`)} className="row grid-cols-[1.25rem_minmax(0,1fr)] py-2 items-start">
      <span className="text-ink-2 pt-1">
        <Icon name="scale" />
      </span>
      <span className="min-w-0">
        <span className="block num">{rule.id}</span>
        <span className="block text-ink-2">
          <Stretches text={rule.title} />
        </span>
        <span className="block text-xs text-ink-3">{[...rule.aliases, t("ruleUses", { count: rule.exercises })].join(" · ")}</span>
      </span>
    </Link>
  );
}
