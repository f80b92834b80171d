import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Fragment } from "react";
import { Gutter, Main, Page } from "@/components/layout/page";
import { RuleFilters } from "@/components/rules/rule-filters";
import { RuleRow } from "@/components/rules/rule-row";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { RowKeys } from "@/components/ui/row-keys";
import { database } from "@/lib/db.server";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { readRules } from "@/lib/rules/read-rules.server";
import { filterRules, isRuleFilterSet, readRuleFilter } from "@/lib/rules/rule-entry";

type Props = PageProps<"/[locale]/rules">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "rules" });
  return { title: t("title"), description: t("lead"), alternates: { languages: { en: "/rules", zh: "/zh/rules" } } };
}

export default async function RulesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [db, t] = await Promise.all([database(), getTranslations("rules")]);
  const rules = await readRules(db, locale);
  const filter = readRuleFilter(query);
  const fitting = filterRules(rules, filter);
  const path = localePath(locale, "/rules");
  return (
    <Page>
      <RowKeys />
      <Gutter className="pt-9">{rules.length}</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-ink-2 mt-1 max-w-[42rem]">
          {t("lead")}{" "}
          <Link className="a" href={localePath(locale, "/lint/dockerfile")}>
            {t("playground")}
          </Link>
        </p>
      </Main>
      {rules.length === 0 ? (
        <>
          <Gutter />
          <Main className="pt-8">
            <Empty title={t("empty")}>{t("emptyNext")}</Empty>
          </Main>
        </>
      ) : (
        <>
          <Gutter />
          <Main as="section" className="pt-6 noprint" label={t("filters")}>
            <RuleFilters rules={rules} filter={filter} />
            {isRuleFilterSet(filter) && (
              <p className="text-sm text-ink-2 mt-3" role="status">
                {t("result", { shown: fitting.length, all: rules.length })}{" "}
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
                <Empty title={t("none")} action={<LinkButton href={path}>{t("liftAll")}</LinkButton>}>
                  {t("noneNext")}
                </Empty>
              </Main>
            </>
          )}
          {[...new Set(fitting.map((rule) => rule.room))].map((room) => {
            const own = fitting.filter((rule) => rule.room === room);
            const layers = [...new Set(own.map((rule) => rule.layer))];
            return (
              <Fragment key={room}>
                <Gutter className="pt-10">{own.length}</Gutter>
                <Main as="section" className="pt-8" labelledBy={`r-${room}`}>
                  <div className="flex items-baseline gap-3 pb-1.5 border-b border-edge">
                    <h2 className="text-lg" id={`r-${room}`}>
                      {t(`room.${room}`)}
                    </h2>
                    <span className="text-sm text-ink-3">
                      {layers.map((layer) => t(`layer.${layer}`)).join(locale === "zh" ? "、" : ", ")}
                    </span>
                  </div>
                  <ul>
                    {own.map((rule) => (
                      <li key={rule.id}>
                        <RuleRow rule={rule} />
                      </li>
                    ))}
                  </ul>
                </Main>
              </Fragment>
            );
          })}
          <Gutter />
          <Main className="pt-8 text-sm text-ink-2 flex flex-wrap gap-x-5 gap-y-1">
            <span className="inline-flex gap-2 items-center">
              <Mark kind="fail" />
              {t("legendError")}
            </span>
            <span className="inline-flex gap-2 items-center">
              <Mark kind="advise" />
              {t("legendAdvice")}
            </span>
          </Main>
        </>
      )}
    </Page>
  );
}
