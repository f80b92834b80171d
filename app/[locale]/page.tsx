import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AbilityLegend, AbilityMap } from "@/components/home/ability-map";
import { AtWork, WhatNext } from "@/components/home/at-work";
import { FirstVisit } from "@/components/home/first-visit";
import { KnownLearners } from "@/components/home/known-learners";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { database } from "@/lib/db.server";
import { isLocale, type Locale } from "@/lib/i18n/locale";
import { currentLearner, isOnThisMachine } from "@/lib/learners/learner-cookie.server";
import { listLearners } from "@/lib/learners/list-learners.server";
import { readHome } from "@/lib/learners/read-home.server";
import { lintSample } from "@/lib/rules/lint-sample.server";

type Props = PageProps<"/[locale]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "home" });
  return { title: t("today"), alternates: { languages: { en: "/", zh: "/zh" } } };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const now = new Date();
  const [db, learner, t] = await Promise.all([database(), currentLearner(now), getTranslations("home")]);
  const home = await readHome(db, learner?.id ?? null);
  const isFirst = !home.hasWorked || !learner;
  const known = learner === null && (await isOnThisMachine()) ? await listLearners(db) : [];
  return (
    <Page>
      {isFirst ? <FirstVisit home={home} sample={await lintSample(locale)} /> : <AtWork home={home} zone={learner.zone} now={now} />}
      {known.length > 0 && <KnownLearners learners={known} />}
      {home.questions === 0 ? (
        <>
          <Gutter />
          <Main className="pt-12">
            <Empty title={t("empty.title")}>{t("empty.next")}</Empty>
          </Main>
        </>
      ) : (
        <>
          <Gutter className="pt-[3.1rem]">
            {t("map.gutter", { met: home.met, questions: home.questions })}
            <br />
            {t("map.gutterWord")}
          </Gutter>
          <Main as="section" className="pt-12" labelledBy="map">
            <h2 className="text-lg mb-3" id="map">
              {t("map.title")} {!home.hasWorked && <span className="text-sm font-normal text-ink-3 ml-2">{t("map.first")}</span>}
            </h2>
            <AbilityMap banks={home.banks} />
            {home.hasWorked && <AbilityLegend />}
          </Main>
        </>
      )}
      {home.hasWorked && <WhatNext home={home} />}
    </Page>
  );
}
