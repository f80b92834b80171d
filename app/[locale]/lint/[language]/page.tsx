import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PlaygroundDoor } from "@/components/lint/playground-door";
import { readRoomMessages } from "@/lib/graders/words.server";
import { isLocale, localePath } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { playgrounds, readLintChoice } from "@/lib/lint/playground-options";
import { lintSample } from "@/lib/rules/lint-sample.server";
import { usableGraders } from "@/lib/rules/read-rules.server";
import { MissingPage, missingMetadata } from "../../missing-page";

type Props = PageProps<"/[locale]/lint/[language]">;

const isOpen = (language: string) => playgrounds.some((known) => known === language);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, language } = await params;
  if (!isLocale(locale) || !isOpen(language)) return missingMetadata();
  const t = await getTranslations({ locale, namespace: "playground" });
  const path = `/lint/${language}`;
  return {
    title: t("pageTitle", { file: "Dockerfile" }),
    description: t("description"),
    alternates: { languages: { en: path, zh: localePath("zh", path) } },
  };
}

export default async function LintPage({ params, searchParams }: Props) {
  const [{ locale, language }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  if (!isOpen(language)) return <MissingPage />;
  const [graders, sample] = await Promise.all([usableGraders(), lintSample(locale)]);
  const grader = graders.find(({ manifest }) => manifest.language === language);
  if (!grader || !sample) return <MissingPage />;
  const rules = await grader.loadRules();
  return (
    <PlaygroundDoor
      locale={locale}
      messages={{ exercise: messages[locale].exercise, playground: messages[locale].playground }}
      words={readRoomMessages(grader.manifest.room, locale)}
      aliases={Object.fromEntries(rules.flatMap(({ id, aliases }) => (aliases.length > 0 ? [[id, aliases]] : [])))}
      sample={sample.text}
      asked={readLintChoice(query)}
    />
  );
}
