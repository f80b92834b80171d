import { useLocale, useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import type { MarkKind } from "@/components/ui/mark";
import type { Kind, Level, Standing } from "@/lib/content/bank-filter";
import { questionTitle } from "@/lib/content/question-title";
import { localePath } from "@/lib/i18n/locale";
import { QuestionRowLink } from "./question-row-link";

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

/** One question of a bank. Its words are worked out here, so that the page carries a line of text for it and not the drawn row twice. */
export function QuestionRow({ question }: { question: RowQuestion }) {
  const locale = useLocale();
  const t = useTranslations("bank");
  const shell = useTranslations("shell");
  const title = questionTitle(question, locale);
  const kind = question.kind as Kind;
  return (
    <QuestionRowLink
      href={localePath(locale, `/questions/${question.slug}`)}
      mark={standingMark[question.standing]}
      standing={t(`standings.${question.standing}`)}
      icon={kindIcon[kind]}
      kind={shell(`kind.${kind}`)}
      title={title.text}
      lang={title.lang}
      locale={locale}
      inEnglish={shell("inEnglish")}
      stale={question.stale && title.lang === "zh" ? shell("olderTranslation") : undefined}
      level={shell(`level.${question.level as Level}`)}
      minutes={t("minutes", { minutes: question.minutes })}
      value={question.value}
      asked={t("asked", { value: question.value })}
      state={
        question.best !== null && question.standing !== "draft"
          ? t("points", { points: question.best })
          : t(`standings.${question.standing}`)
      }
    />
  );
}
