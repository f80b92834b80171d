import { useLocale, useTranslations } from "next-intl";
import { Gutter, Main } from "@/components/layout/page";
import { MarkedCode } from "@/components/rules/marked-code";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { localePath } from "@/lib/i18n/locale";
import type { Home } from "@/lib/learners/home";
import type { LintedSample } from "@/lib/rules/linted-sample";
import { NextRow } from "./home-row";
import { SampleFindingsList } from "./sample-findings-list";
import { TryIt } from "./try-it";
import type { TryWords } from "./try-words";

/** What somebody sees who has written nothing yet: one sentence, an editor to try, and where to begin. */
export function FirstVisit({ home, sample }: { home: Home; sample: LintedSample | null }) {
  const locale = useLocale();
  const t = useTranslations("home.first");
  const tryIt = useTranslations("home.try");
  const shell = useTranslations("shell.mark");
  const words: TryWords = {
    locale,
    edit: tryIt("edit"),
    field: tryIt("field"),
    loading: tryIt("loading"),
    lost: tryIt("lost"),
    failed: tryIt("failed"),
    tooLarge: tryIt("tooLarge"),
    kinds: { fail: shell("fail"), advise: shell("advise") },
    countMs: tryIt.raw("countMs"),
  };
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
      {sample && (
        <>
          <Gutter className="pt-9">{t("tryGutter")}</Gutter>
          <Main as="section" className="pt-8" label={t("try")}>
            <TryIt
              sample={sample}
              words={words}
              code={
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
                <section className="code py-2" tabIndex={0} aria-label="Dockerfile">
                  <MarkedCode lines={sample.lines} />
                </section>
              }
              findings={
                <>
                  <SampleFindingsList findings={sample.findings} locale={locale} kinds={words.kinds} />
                  <p className="px-3 py-2 text-xs text-ink-3">{tryIt("count", { count: sample.findings.length })}</p>
                </>
              }
            />
            <p className="mt-2 text-sm">
              <Link className="a" href={localePath(locale, "/lint/dockerfile")}>
                {t("playground")}
              </Link>
            </p>
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
