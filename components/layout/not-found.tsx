import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { LostName } from "@/lib/content/lost-name";
import { localePath } from "@/lib/i18n/locale";
import { Gutter, Main, Page } from "./page";

/** The page for an address that leads nowhere: names it, says that nothing was lost, and offers what is near. */
export function NotFound({ lost }: { lost: LostName }) {
  const locale = useLocale();
  const t = useTranslations("errors.notFound");
  const near =
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
        <p className="flex flex-wrap gap-2 mt-6">
          <LinkButton look="key" href={localePath(locale, near.href)}>
            {near.label}
          </LinkButton>
          <LinkButton href={localePath(locale, "/")}>{t("today")}</LinkButton>
        </p>
      </Main>
    </Page>
  );
}
