import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Gutter, Main, Page } from "@/components/layout/page";
import { SearchFilters } from "@/components/search/search-filters";
import { QuestionResult, RuleResult } from "@/components/search/search-rows";
import { Button, LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { RowKeys } from "@/components/ui/row-keys";
import { database } from "@/lib/db.server";
import { readEnv } from "@/lib/env.server";
import { inLocale, isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { readSearch } from "@/lib/search/read-search.server";
import { readSearchFilter, searchDimensions, searchQuery } from "@/lib/search/search-filter";
import { splitScope } from "@/lib/search/search-scope";
import { queryLimit } from "@/lib/search/search-terms";

type Props = PageProps<"/[locale]/search">;

const pageSize = 20;
/** Rules beside questions; the list of rules has its own filter for more. */
const ruleRows = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "search" });
  return { title: t("title"), robots: { index: false }, alternates: { languages: { en: "/search", zh: "/zh/search" } } };
}

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

export default async function SearchPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const db = await database();
  const [learner, t, banks] = await Promise.all([
    currentLearner(new Date()),
    getTranslations("search"),
    db.bank.findMany({ select: { id: true, titles: true }, orderBy: { position: "asc" } }),
  ]);
  const ids = banks.map(({ id }) => id);
  const asked = first(query.q).trim().slice(0, queryLimit);
  const { bank, text } = splitScope(asked, ids);
  const filter = readSearchFilter(bank === null ? query : { ...query, bank: [bank] }, ids);
  const isFiltered = searchDimensions.some((dimension) => filter[dimension].length > 0);
  const wanted = /^\d{1,4}$/.test(first(query.page)) ? Math.max(1, Number(query.page)) : 1;
  const search = await readSearch(db, {
    query: text,
    locale,
    postgres: readEnv().isPostgres,
    learnerId: learner?.id ?? null,
    filter,
    size: pageSize,
    page: wanted,
  });
  const { found, questions } = search;
  const rules = isFiltered ? [] : search.rules;
  const total = found.hits.length + rules.length;
  const titles = new Map(banks.map((one) => [one.id, inLocale(one.titles, locale).text]));
  const path = localePath(locale, "/search");
  const pages = Math.max(1, Math.ceil(found.hits.length / pageSize));
  const from = (wanted - 1) * pageSize + 1;
  return (
    <Page>
      <RowKeys />
      <Gutter className="pt-9">{t("gutter")}</Gutter>
      <Main className="pt-8">
        <h1 className="sr">{t("title")}</h1>
        <search>
          <form action={path} className="grid grid-cols-1 lg:grid-cols-[minmax(0,44rem)_15rem] gap-x-16">
            <div className="min-w-0">
              <div className="flex gap-2">
                <label className="sr" htmlFor="q">
                  {t("label")}
                </label>
                <input
                  id="q"
                  name="q"
                  type="search"
                  className="field text-lg! min-h-11! px-3!"
                  defaultValue={asked}
                  placeholder={t("placeholder")}
                  maxLength={queryLimit}
                  data-filter=""
                  // biome-ignore lint/a11y/noAutofocus: the page is this field
                  autoFocus={asked === ""}
                />
                <Button type="submit" look="key" size="large">
                  {t("go")}
                </Button>
              </div>
              {asked === "" ? (
                <p className="text-ink-2 mt-3">{t("idle")}</p>
              ) : (
                <div role="status" className="text-sm text-ink-2 mt-2">
                  {found.mendedFrom !== null && <p>{t("mended", { query: found.query, asked: found.mendedFrom })}</p>}
                  {found.some && <p>{t("some")}</p>}
                  {total > 0 && <p>{t("count", { total, capped: found.capped ? "yes" : "no" })}</p>}
                </div>
              )}
              {asked !== "" && total === 0 && (
                <div className="mt-8">
                  <Empty
                    title={isFiltered && found.all.length > 0 ? t("filteredNone") : t("none", { query: asked })}
                    action={
                      isFiltered && found.all.length > 0 ? (
                        <LinkButton href={`${path}?q=${encodeURIComponent(text)}`}>{t("lift")}</LinkButton>
                      ) : (
                        <LinkButton href={localePath(locale, "/banks")}>{t("banks")}</LinkButton>
                      )
                    }
                  >
                    {t("noneNext")}
                  </Empty>
                </div>
              )}
              {questions.length > 0 && (
                <section className="mt-8" aria-labelledby="questions">
                  <h2 className="text-lg pb-1.5 border-b border-edge" id="questions">
                    {t("questions")} <span className="num text-sm font-normal text-ink-3 ml-1">{found.hits.length}</span>
                  </h2>
                  <ul>
                    {questions.map((question) => (
                      <li key={question.id}>
                        <QuestionResult question={question} bankTitle={titles.get(question.bank) ?? question.bank} />
                      </li>
                    ))}
                  </ul>
                  {pages > 1 && (
                    <nav className="flex flex-wrap gap-3 items-center text-sm mt-4" aria-label={t("pages")}>
                      {wanted > 1 && (
                        <LinkButton href={`${path}${searchQuery(asked, filter, wanted - 1)}`}>
                          {t("previous", { count: pageSize })}
                        </LinkButton>
                      )}
                      {wanted < pages && (
                        <LinkButton href={`${path}${searchQuery(asked, filter, wanted + 1)}`}>
                          {t("next", { count: Math.min(pageSize, found.hits.length - wanted * pageSize) })}
                        </LinkButton>
                      )}
                      <span className="num text-ink-2">{t("here", { from, to: from + questions.length - 1, all: found.hits.length })}</span>
                    </nav>
                  )}
                </section>
              )}
              {rules.length > 0 && wanted === 1 && (
                <section className="mt-8" aria-labelledby="rules">
                  <h2 className="text-lg pb-1.5 border-b border-edge" id="rules">
                    {t("rules")} <span className="num text-sm font-normal text-ink-3 ml-1">{rules.length}</span>
                  </h2>
                  <ul>
                    {rules.slice(0, ruleRows).map((rule) => (
                      <li key={rule.id}>
                        <RuleResult rule={rule} />
                      </li>
                    ))}
                  </ul>
                  {rules.length > ruleRows && (
                    <p className="text-sm mt-3">
                      <a className="a" href={`${localePath(locale, "/rules")}?q=${encodeURIComponent(found.query)}`}>
                        {t("moreRules", { count: rules.length - ruleRows })}
                      </a>
                    </p>
                  )}
                </section>
              )}
            </div>
            {found.all.length > 0 && (
              <div className="max-lg:mt-8 lg:pt-24">
                <SearchFilters
                  hits={found.all}
                  filter={filter}
                  banks={banks.map(({ id }) => ({ id, title: titles.get(id) ?? id }))}
                  showStates={learner !== null}
                  liftHref={`${path}?q=${encodeURIComponent(text)}`}
                />
              </div>
            )}
          </form>
        </search>
      </Main>
    </Page>
  );
}
