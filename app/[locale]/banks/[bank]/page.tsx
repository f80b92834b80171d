import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache, Fragment } from "react";
import { BankFilters } from "@/components/bank/bank-filters";
import { QuestionRow } from "@/components/bank/question-row";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Key, LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { RowKeys } from "@/components/ui/row-keys";
import {
  type BankFilter,
  bankQuery,
  type Dimension,
  dimensions,
  dimensionToLift,
  filterBank,
  isSet,
  lifted,
  readBankFilter,
} from "@/lib/content/bank-filter";
import { nextToDo, pageOf } from "@/lib/content/bank-list";
import { readBank } from "@/lib/content/read-bank.server";
import { database } from "@/lib/db.server";
import { inLocale, isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { MissingPage, missingMetadata } from "../../missing-page";

type Props = PageProps<"/[locale]/banks/[bank]">;

const load = cache(async (id: string) => {
  const [db, learner] = await Promise.all([database(), currentLearner(new Date())]);
  return { bank: await readBank(db, id, learner?.id ?? null), isLearner: learner !== null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, bank: id } = await params;
  const { bank } = await load(id);
  if (!bank) return missingMetadata();
  const path = `/banks/${id}`;
  return {
    title: inLocale(bank.titles, locale as Locale).text,
    alternates: { languages: { en: localePath("en", path), zh: localePath("zh", path) } },
  };
}

export default async function BankPage({ params, searchParams }: Props) {
  const [{ locale, bank: id }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { bank, isLearner } = await load(id);
  if (!bank) return <MissingPage />;
  const [t, shell] = await Promise.all([getTranslations("bank"), getTranslations("shell")]);
  const topics = new Map(bank.topics.map((topic) => [topic.id, inLocale(topic.titles, locale).text]));
  const filter = readBankFilter(query, [...topics.keys()]);
  const isFiltered = dimensions.some((dimension) => isSet(filter, dimension));
  const fitting = filterBank(bank.questions, filter);
  const list = pageOf(fitting, query.page);
  const path = localePath(locale, `/banks/${id}`);
  const todo = nextToDo(bank.questions);

  const nameOf = (dimension: Dimension, of: BankFilter): string => {
    if (dimension === "text") return of.text;
    if (dimension === "level") return of.level.map((level) => shell(`level.${level}`)).join(" / ");
    if (dimension === "kind") return of.kind.map((kind) => shell(`kind.${kind}`)).join(" / ");
    if (dimension === "state") return of.state.map((state) => t(`standings.${state}`)).join(" / ");
    return of.topic.map((topic) => topics.get(topic) ?? topic).join(" / ");
  };
  const way = fitting.length === 0 && isFiltered ? dimensionToLift(bank.questions, filter) : null;
  const met = bank.questions.filter((question) => question.standing !== "new").length;
  const passed = bank.questions.filter((question) => question.standing === "passed").length;

  return (
    <Page>
      <RowKeys />
      <Gutter className="pt-9">{t("gutter")}</Gutter>
      <Main as="section" className="pt-8 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl">{inLocale(bank.titles, locale).text}</h1>
          <p className="text-ink-2 mt-1">
            {t("lead", { questions: bank.questions.length })}
            {locale === "en" && " "}
            {isLearner && bank.questions.length > 0 && t("standing", { met, passed })}
          </p>
        </div>
        <p className="flex flex-wrap gap-2 noprint">
          {todo && (
            <LinkButton look="key" href={localePath(locale, `/questions/${todo.question.slug}`)}>
              {t(`go.${todo.why}`)}
            </LinkButton>
          )}
          {fitting.length > 0 && <LinkButton href={`${path}/paper${bankQuery(filter)}`}>{t("onPaper")}</LinkButton>}
        </p>
      </Main>
      {bank.questions.length === 0 ? (
        <>
          <Gutter />
          <Main className="pt-8">
            <Empty title={t("empty.bank")}>{t("empty.bankNext")}</Empty>
          </Main>
        </>
      ) : (
        <>
          <Gutter />
          <Main as="section" className="pt-6 noprint" label={t("filters")}>
            <BankFilters bank={id} topics={bank.topics} questions={bank.questions} filter={filter} showStates={isLearner} />
            <p className="text-xs text-ink-3 mt-2 max-lg:hidden">
              <Key>J</Key> <Key>K</Key> {t("keys.move")} &ensp;<Key>↵</Key> {t("keys.open")} &ensp;<Key>/</Key> {t("keys.filter")}
            </p>
            {isFiltered && (
              <p className="text-sm text-ink-2 mt-3" role="status">
                {t("result", { shown: fitting.length, all: bank.questions.length })}{" "}
                <a className="a" href={path}>
                  {t("liftAll")}
                </a>
              </p>
            )}
          </Main>
          {fitting.length === 0 && (
            <>
              <Gutter />
              <Main className="pt-8">
                <Empty
                  title={t("empty.filter", {
                    filters: dimensions
                      .filter((dimension) => isSet(filter, dimension))
                      .map((dimension) => nameOf(dimension, filter))
                      .join(" · "),
                  })}
                  action={
                    <LinkButton href={`${path}${way ? bankQuery(lifted(filter, way.dimension)) : ""}`}>
                      {way ? t("empty.lift", { name: nameOf(way.dimension, filter) }) : t("liftAll")}
                    </LinkButton>
                  }
                >
                  {way ? t("empty.without", { name: nameOf(way.dimension, filter), leaves: way.leaves }) : t("empty.several")}
                </Empty>
              </Main>
            </>
          )}
          {list.groups.map((group) => (
            <Fragment key={group.topic}>
              <Gutter className="pt-10">
                {group.met}/{group.all}
              </Gutter>
              <Main as="section" className="pt-8" labelledBy={`t-${group.topic}`}>
                <div className="flex items-baseline gap-3 pb-1.5 border-b border-edge">
                  <h2 className="text-lg" id={`t-${group.topic}`}>
                    {topics.get(group.topic)}
                  </h2>
                  <span className="text-sm text-ink-3">{t("topicMet", { met: group.met, questions: group.all })}</span>
                </div>
              </Main>
              {group.questions.map((question) => (
                <Fragment key={question.id}>
                  <Gutter className="!pt-2.5 !leading-5">{question.id.slice(id.length + 1)}</Gutter>
                  <Main>
                    <QuestionRow question={question} />
                  </Main>
                </Fragment>
              ))}
            </Fragment>
          ))}
          {list.pages > 1 && (
            <>
              <Gutter />
              <Main className="pt-6">
                <nav className="flex flex-wrap gap-3 items-center text-sm" aria-label={t("pages.label")}>
                  {list.page > 1 && (
                    <LinkButton href={`${path}${bankQuery(filter, list.page - 1)}`}>{t("pages.previous", { count: list.size })}</LinkButton>
                  )}
                  {list.page < list.pages && (
                    <LinkButton href={`${path}${bankQuery(filter, list.page + 1)}`}>
                      {t("pages.next", { count: Math.min(list.size, fitting.length - list.to) })}
                    </LinkButton>
                  )}
                  <span className="num text-ink-2">{t("pages.here", { from: list.from, to: list.to, all: fitting.length })}</span>
                </nav>
              </Main>
            </>
          )}
        </>
      )}
    </Page>
  );
}
