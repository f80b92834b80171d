import { useLocale, useTranslations } from "next-intl";
import { ForeignText } from "@/components/ui/foreign-text";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark, type MarkKind } from "@/components/ui/mark";
import type { Kind, Level, Standing } from "@/lib/content/bank-filter";
import { questionTitle } from "@/lib/content/question-title";
import { localePath } from "@/lib/i18n/locale";

/** The icon of each kind of question. */
export const kindIcon: Readonly<Record<Kind, IconName>> = {
  concept: "book-open",
  "spot-the-bug": "bug",
  exercise: "square-terminal",
  interview: "messages-square",
};

/** The mark of each standing; `seen` and `new` differ by their word only. */
export const standingMark: Readonly<Record<Standing, MarkKind>> = {
  passed: "pass",
  missed: "fail",
  draft: "half",
  seen: "none",
  new: "none",
};

export interface RowQuestion {
  readonly slug: string;
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly stale: boolean;
  readonly kind: string;
  readonly level: number;
  readonly minutes: number;
  readonly value: number;
  readonly standing: Standing;
  readonly best: number | null;
}

/** One question of a bank: a link over the whole line, whose columns fold into a second line below 1024 px. */
export function QuestionRow({ question }: { question: RowQuestion }) {
  const locale = useLocale();
  const t = useTranslations("bank");
  const shell = useTranslations("shell");
  const title = questionTitle(question, locale);
  const kind = question.kind as Kind;
  const level = shell(`level.${question.level as Level}`);
  const minutes = t("minutes", { minutes: question.minutes });
  const isStale = question.stale && title.lang === "zh";
  const state =
    question.best !== null && question.standing !== "draft" ? t("points", { points: question.best }) : t(`standings.${question.standing}`);
  return (
    <Link
      href={localePath(locale, `/questions/${question.slug}`)}
      className="row grid-cols-[1.25rem_minmax(0,1fr)_auto] lg:grid-cols-[1.25rem_1.25rem_minmax(0,1fr)_4rem_4.5rem_4.5rem_5rem] max-lg:py-1.5"
    >
      <Mark kind={standingMark[question.standing]} label={t(`standings.${question.standing}`)} />
      <span className="max-lg:hidden text-ink-2" title={shell(`kind.${kind}`)}>
        <Icon name={kindIcon[kind]} />
        <span className="sr">{shell(`kind.${kind}`)}</span>
      </span>
      <span className="min-w-0">
        <span className="text-base leading-5 block">
          <ForeignText text={title.text} lang={title.lang} locale={locale} badge={shell("inEnglish")} />
          {isStale && <span className="chip ml-1.5">{shell("olderTranslation")}</span>}
        </span>
        <span className="lg:hidden text-xs text-ink-3">
          {shell(`kind.${kind}`)} · {level} · {minutes}
        </span>
      </span>
      <span className="max-lg:hidden text-ink-2">{level}</span>
      <span className="max-lg:hidden num text-ink-2">{minutes}</span>
      <span className="max-lg:hidden text-ink-2 text-xs">
        <span className="num tracking-tight" role="img" aria-label={t("asked", { value: question.value })}>
          {"●".repeat(question.value)}
          <span className="opacity-30">{"●".repeat(5 - question.value)}</span>
        </span>
      </span>
      <span className="num text-right text-ink-2">{state}</span>
    </Link>
  );
}
