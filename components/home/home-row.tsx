import { useLocale, useTranslations } from "next-intl";
import { kindIcon, standingMark } from "@/components/bank/question-row";
import { ForeignText } from "@/components/ui/foreign-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import type { Kind, Level } from "@/lib/content/bank-filter";
import { questionTitle } from "@/lib/content/question-title";
import { formatDate } from "@/lib/i18n/format-date";
import { localePath } from "@/lib/i18n/locale";
import type { HomeQuestion, Unfinished } from "@/lib/learners/home";

/** Something begun: its mark, title, and what is known of it. `zone` is the learner's time zone. */
export function ResumeRow({ question, zone, now }: { question: Unfinished; zone: string; now: Date }) {
  const locale = useLocale();
  const t = useTranslations("home.row");
  const shell = useTranslations("shell");
  const format = (date: Date, how: Intl.DateTimeFormatOptions) => formatDate(date, locale, how);
  const title = questionTitle(question, locale);
  const isToday = format(question.at, { dateStyle: "short", timeZone: zone }) === format(now, { dateStyle: "short", timeZone: zone });
  const at = format(
    question.at,
    isToday ? { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone } : { day: "numeric", month: "short", timeZone: zone },
  );
  const state =
    question.best !== null
      ? t("missed", { points: question.best, at })
      : question.standing === "draft"
        ? t("draft", { at })
        : t("begun", { at });
  return (
    <Link href={localePath(locale, `/questions/${question.slug}`)} className="row grid-cols-[1.25rem_1fr_auto] py-2">
      <Mark kind={standingMark[question.standing]} />
      <span className="min-w-0">
        <span className="block font-medium text-ink leading-5">
          <ForeignText text={title.text} lang={title.lang} locale={locale} badge={shell("inEnglish")} />
        </span>
        <span className="block text-xs text-ink-3">
          {shell(`kind.${question.kind as Kind}`)} · {state}
        </span>
      </span>
      <Icon name="arrow-right" className="text-ink-3" />
    </Link>
  );
}

/** A question that was not met yet. */
export function NextRow({ question }: { question: HomeQuestion }) {
  const locale = useLocale();
  const shell = useTranslations("shell");
  const bank = useTranslations("bank");
  const title = questionTitle(question, locale);
  const kind = question.kind as Kind;
  return (
    <Link href={localePath(locale, `/questions/${question.slug}`)} className="row grid-cols-[1.25rem_1fr_auto] py-2">
      <Icon name={kindIcon[kind]} className="text-ink-2" />
      <span className="min-w-0">
        <span className="block font-medium text-ink leading-5">
          <ForeignText text={title.text} lang={title.lang} locale={locale} badge={shell("inEnglish")} />
        </span>
        <span className="block text-xs text-ink-3">
          {shell(`kind.${kind}`)} · {shell(`level.${question.level as Level}`)} · {bank("minutes", { minutes: question.minutes })}
        </span>
      </span>
      <Icon name="arrow-right" className="text-ink-3" />
    </Link>
  );
}
