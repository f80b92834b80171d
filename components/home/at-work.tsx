import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { Gutter, Main } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { formatDate } from "@/lib/i18n/format-date";
import { inLocale, localePath } from "@/lib/i18n/locale";
import type { Home } from "@/lib/learners/home";
import { NextRow, ResumeRow } from "./home-row";

/** What a learner sees who comes back: how much is open, the last three, and what was not met yet. */
export function AtWork({ home, zone, now }: { home: Home; zone: string; now: Date }) {
  const locale = useLocale();
  const t = useTranslations("home.working");
  const format = (date: Date, how: Intl.DateTimeFormatOptions) => formatDate(date, locale, how);
  const [last] = home.unfinished;
  const [fresh] = home.next;
  return (
    <>
      <Gutter className="pt-9">
        {format(now, { weekday: "short", timeZone: zone })}
        <br />
        {format(now, { day: "numeric", month: "short", timeZone: zone })}
      </Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-3xl max-sm:text-2xl">
          {home.unfinishedCount > 0
            ? t.rich("title", { count: home.unfinishedCount, hl: (chunks) => <span className="hl t">{chunks}</span> })
            : t("nothing")}
        </h1>
        <p className="text-lg text-ink-2 mt-2">{t("lead", { met: home.met, questions: home.questions, passed: home.passed })}</p>
        <div className="flex flex-wrap items-center gap-2 mt-5">
          {last && (
            <LinkButton look="key" size="large" href={localePath(locale, `/questions/${last.slug}`)}>
              {t("goOn")}
            </LinkButton>
          )}
          {fresh && (
            <LinkButton look={last ? "plain" : "key"} size="large" href={localePath(locale, `/questions/${fresh.slug}`)}>
              {t("openNext")}
            </LinkButton>
          )}
        </div>
      </Main>
      {home.unfinished.length > 0 && (
        <>
          <Gutter className="pt-12" />
          <Main as="section" className="pt-10" labelledBy="resume">
            <h2 className="text-lg mb-1" id="resume">
              {t("resume")}
            </h2>
            <div className="grid grid-cols-1 xl:grid-cols-3 gap-x-8">
              {home.unfinished.map((question) => (
                <ResumeRow key={question.id} question={question} zone={zone} now={now} />
              ))}
            </div>
          </Main>
        </>
      )}
    </>
  );
}

/** Below the map: the weakest topics, and the questions most worth meeting next. */
export function WhatNext({ home }: { home: Home }) {
  const locale = useLocale();
  const t = useTranslations("home.working");
  return (
    <>
      <Gutter className="pt-[3.1rem]" />
      <Main className={clsx("pt-12 grid grid-cols-1 gap-x-16 gap-y-10", home.weakest.length > 0 && "lg:grid-cols-2")}>
        <section aria-labelledby="next">
          <h2 className="text-lg mb-1" id="next">
            {t("next")}
          </h2>
          {home.next.length > 0 ? (
            <div className={clsx("grid grid-cols-1 gap-x-8", home.weakest.length === 0 && "lg:grid-cols-2")}>
              {home.next.map((question) => (
                <NextRow key={question.id} question={question} />
              ))}
            </div>
          ) : (
            <Empty title={t("nothing")}>{t("allMet")}</Empty>
          )}
        </section>
        {home.weakest.length > 0 && (
          <section aria-labelledby="weakest">
            <h2 className="text-lg mb-1" id="weakest">
              {t("weakest", { count: home.weakest.length })}
            </h2>
            {home.weakest.map(({ bank, topic }) => (
              <div key={`${bank.id}/${topic.id}`} className="row grid-cols-[1fr_auto_auto] py-2">
                <span>
                  <span className="block font-medium weak w-fit">
                    {inLocale(bank.titles, locale).text} · {inLocale(topic.titles, locale).text}
                  </span>
                  <span className="block text-xs text-ink-3 mt-1">{t("weakWhy", { graded: topic.graded, share: topic.share ?? 0 })}</span>
                </span>
                <span className="num font-semibold">{topic.share} %</span>
                <LinkButton href={localePath(locale, `/banks/${bank.id}?topic=${topic.id}`)}>{t("practise")}</LinkButton>
              </div>
            ))}
          </section>
        )}
      </Main>
    </>
  );
}
