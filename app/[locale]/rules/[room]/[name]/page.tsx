import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { RuleView } from "@/components/rules/rule-view";
import { database } from "@/lib/db.server";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { readRule } from "@/lib/rules/read-rule.server";
import { MissingPage, missingMetadata } from "../../../missing-page";

type Props = PageProps<"/[locale]/rules/[room]/[name]">;

const load = cache(async (room: string, name: string, locale: Locale) => {
  const [db, learner] = await Promise.all([database(), currentLearner(new Date())]);
  return readRule(db, { room, name, locale, learnerId: learner?.id ?? null });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, room, name } = await params;
  const rule = isLocale(locale) ? await load(room, name, locale) : null;
  if (!rule) return missingMetadata();
  const path = `/rules/${rule.id}`;
  return {
    title: rule.id,
    description: rule.title.replaceAll("`", ""),
    alternates: { languages: { en: path, zh: localePath("zh", path) } },
  };
}

export default async function RulePage({ params }: Props) {
  const { locale, room, name } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const rule = await load(room, name, locale);
  if (!rule) return <MissingPage />;
  return (
    <Page>
      <RuleView rule={rule} />
    </Page>
  );
}
