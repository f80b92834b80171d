import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AbilityLegend, AbilityMap } from "@/components/home/ability-map";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { readBanks } from "@/lib/content/read-banks.server";
import { database } from "@/lib/db.server";
import { isLocale, type Locale } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";

type Props = PageProps<"/[locale]/banks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "bank" });
  return { title: t("banks.title"), alternates: { languages: { en: "/banks", zh: "/zh/banks" } } };
}

export default async function BanksPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [db, learner, t] = await Promise.all([database(), currentLearner(new Date()), getTranslations("bank.banks")]);
  const banks = await readBanks(db, learner?.id ?? null);
  const questions = banks.reduce((sum, bank) => sum + bank.questions, 0);
  return (
    <Page>
      <Gutter className="pt-9">{banks.length}</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-2xl">{t("title")}</h1>
        {questions > 0 && <p className="text-ink-2 mt-1 mb-6">{t("lead", { banks: banks.length, questions })}</p>}
        {questions > 0 ? (
          <>
            <AbilityMap banks={banks} />
            {banks.some((bank) => bank.met > 0) && <AbilityLegend />}
          </>
        ) : (
          <div className="mt-6">
            <Empty title={t("empty")}>{t("emptyNext")}</Empty>
          </div>
        )}
      </Main>
    </Page>
  );
}
