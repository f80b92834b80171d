import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { ForeignText } from "@/components/ui/foreign-text";
import { Link } from "@/components/ui/link";
import type { LostName } from "@/lib/content/lost-name";
import { questionTitle } from "@/lib/content/question-title";
import { localePath } from "@/lib/i18n/locale";
import { Gutter, Main, Page } from "./page";

interface NotFoundProps {
  lost: LostName;
  near: readonly { readonly id: string; readonly slug: string; readonly titleEn: string; readonly titleZh: string | null }[];
}

/** The page for an address that leads nowhere: names it, says that nothing was lost, and offers what is near. */
export function NotFound({ lost, near }: NotFoundProps) {
  const locale = useLocale();
  const t = useTranslations("errors.notFound");
  const shell = useTranslations("shell");
  const onward =
    lost.kind === "rule" ? ({ href: "/rules", label: t("allRules") } as const) : ({ href: "/banks", label: t("allBanks") } as const);
  return (
    <Page>
      <Gutter className="pt-9 !text-ink font-semibold">404</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-3xl max-sm:text-2xl">{t("title")}</h1>
        <p className="text-lg text-ink-2 mt-3 max-w-[40rem]">
          {t.rich(lost.kind, { name: () => <code className="break-all">{lost.name}</code> })}
        </p>
        <p className="text-ink-2 mt-1">{t("stored")}</p>
        {near.length > 0 && (
          <>
            <h2 className="label mt-8 pb-1 border-b border-edge max-w-[44rem]">{t("near")}</h2>
            <ul className="max-w-[44rem]">
              {near.map((question) => {
                const title = questionTitle(question, locale);
                return (
                  <li key={question.id}>
                    <Link className="row grid-cols-[8.5rem_minmax(0,1fr)]" href={localePath(locale, `/questions/${question.slug}`)}>
                      <span className="num text-ink-3">{question.id}</span>
                      <span>
                        <ForeignText text={title.text} lang={title.lang} locale={locale} badge={shell("inEnglish")} />
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        <p className="flex flex-wrap gap-2 mt-6">
          <LinkButton look="key" href={localePath(locale, onward.href)}>
            {onward.label}
          </LinkButton>
          <LinkButton href={localePath(locale, "/")}>{t("today")}</LinkButton>
        </p>
      </Main>
    </Page>
  );
}
