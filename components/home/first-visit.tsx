import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Gutter, Main } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/locale";
import type { Home } from "@/lib/learners/home";
import { NextRow } from "./home-row";

/** What somebody sees who has written nothing yet: one sentence, an editor to try, and where to begin. */
export function FirstVisit({ home, editor }: { home: Home; editor: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("home.first");
  const exercise = home.next.find((question) => question.kind === "exercise");
  return (
    <>
      <Gutter className="pt-9">{t("gutter")}</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-3xl max-sm:text-2xl max-w-[22ch]">
          {t.rich("title", { hl: (chunks) => <span className="hl">{chunks}</span> })}
        </h1>
        <p className="text-lg text-ink-2 mt-3 max-w-[38rem]">
          {home.questions > 0 ? t("lead", { questions: home.questions }) : t("leadEmpty")}
        </p>
      </Main>
      {editor && (
        <>
          <Gutter className="pt-9">{t("tryGutter")}</Gutter>
          <Main as="section" className="pt-8" label={t("try")}>
            {editor}
          </Main>
        </>
      )}
      {home.next.length > 0 && (
        <>
          <Gutter className="pt-[3.2rem]">{t("startGutter")}</Gutter>
          <Main as="section" className="pt-12" labelledBy="start">
            <h2 className="text-xl" id="start">
              {t("start")}
            </h2>
            <p className="text-ink-2 mt-1 mb-2 max-w-[42rem]">{t("startLead")}</p>
            <div className="grid grid-cols-1 lg:grid-cols-2 gap-x-8">
              {home.next.map((question) => (
                <NextRow key={question.id} question={question} />
              ))}
            </div>
            {exercise && (
              <LinkButton look="key" size="large" className="mt-5" href={localePath(locale, `/questions/${exercise.slug}`)}>
                {t("open")}
              </LinkButton>
            )}
          </Main>
        </>
      )}
    </>
  );
}
