import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PaperAnswer, PaperQuestion } from "@/components/bank/paper-question";
import { PrintButton } from "@/components/bank/print-button";
import { Gutter, Main, Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { bankQuery, filterBank, readBankFilter } from "@/lib/content/bank-filter";
import { pageOf } from "@/lib/content/bank-list";
import { readBank } from "@/lib/content/read-bank.server";
import { readPaper } from "@/lib/content/read-paper.server";
import { database } from "@/lib/db.server";
import { inLocale, isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { MissingPage, missingMetadata } from "../../../missing-page";

type Props = PageProps<"/[locale]/banks/[bank]/paper">;

/** Questions of one sheet: what a person prints at once, and what a page renders in a blink. */
const sheetSize = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, bank: id } = await params;
  const db = await database();
  const bank = await db.bank.findUnique({ where: { id }, select: { titles: true } });
  if (!bank) return missingMetadata();
  const t = await getTranslations({ locale: locale as Locale, namespace: "bank" });
  return { title: t("paper.title", { bank: inLocale(bank.titles, locale as Locale).text }), robots: { index: false } };
}

/** Any filtered set of a bank as a sheet to print: the filter is that of the bank's page, `answers` adds what answers it on pages of its own. */
export default async function PaperPage({ params, searchParams }: Props) {
  const [{ locale, bank: id }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [db, learner, t] = await Promise.all([database(), currentLearner(new Date()), getTranslations("bank")]);
  const bank = await readBank(db, id, learner?.id ?? null);
  if (!bank) return <MissingPage />;
  const filter = readBankFilter(
    query,
    bank.topics.map((topic) => topic.id),
  );
  const fitting = filterBank(bank.questions, filter);
  const sheet = pageOf(fitting, query.page, sheetSize);
  const withAnswers = query.answers !== undefined;
  const ids = sheet.groups.flatMap((group) => group.questions.map((question) => question.id));
  const questions = await readPaper(db, ids, locale, withAnswers);
  const address = (page: number, answers: boolean) => {
    const rest = bankQuery(filter, page);
    return `${localePath(locale, `/banks/${id}/paper`)}${rest}${answers ? `${rest ? "&" : "?"}answers` : ""}`;
  };
  const answered = questions.filter(({ answers }) => answers.length > 0);
  return (
    <Page className="paper">
      <Gutter className="pt-9">{t("paper.gutter")}</Gutter>
      <Main as="section" className="pt-8 flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl">{t("paper.title", { bank: inLocale(bank.titles, locale).text })}</h1>
          <p className="text-ink-2 mt-1">
            {t("paper.lead", {
              shown: questions.length,
              all: fitting.length,
              minutes: questions.reduce((sum, one) => sum + one.minutes, 0),
            })}
          </p>
        </div>
        <p className="flex flex-wrap gap-2 noprint">
          <PrintButton label={t("paper.print")} icon={<Icon name="printer" />} />
          <LinkButton href={address(sheet.page, !withAnswers)}>
            {withAnswers ? t("paper.withoutAnswers") : t("paper.withAnswers")}
          </LinkButton>
          <LinkButton look="ghost" href={`${localePath(locale, `/banks/${id}`)}${bankQuery(filter)}`}>
            {t("paper.back")}
          </LinkButton>
        </p>
      </Main>
      {questions.length === 0 && (
        <>
          <Gutter />
          <Main className="pt-8">
            <Empty title={t("paper.empty")}>{t("paper.emptyNext")}</Empty>
          </Main>
        </>
      )}
      {questions.map((question, index) => (
        <PaperQuestion key={question.id} question={question} number={sheet.from + index} />
      ))}
      {answered.length > 0 && (
        <>
          <Gutter className="pt-[3.1rem]">{t("paper.gutter")}</Gutter>
          <Main className="pt-12 sheet-break">
            <h2 className="text-xl">{t("paper.answers")}</h2>
          </Main>
        </>
      )}
      {questions.map(
        (question, index) =>
          question.answers.length > 0 && <PaperAnswer key={question.id} question={question} number={sheet.from + index} />,
      )}
      {sheet.pages > 1 && (
        <>
          <Gutter />
          <Main className="pt-8 noprint">
            <nav className="flex flex-wrap gap-3 items-center text-sm" aria-label={t("pages.label")}>
              {sheet.page > 1 && (
                <LinkButton href={address(sheet.page - 1, withAnswers)}>{t("pages.previous", { count: sheet.size })}</LinkButton>
              )}
              {sheet.page < sheet.pages && (
                <LinkButton href={address(sheet.page + 1, withAnswers)}>
                  {t("pages.next", { count: Math.min(sheet.size, fitting.length - sheet.to) })}
                </LinkButton>
              )}
              <span className="num text-ink-2">{t("pages.here", { from: sheet.from, to: sheet.to, all: fitting.length })}</span>
            </nav>
          </Main>
        </>
      )}
    </Page>
  );
}
