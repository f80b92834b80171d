import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { ContentFaults } from "@/components/question/content-faults";
import { QuestionArticle } from "@/components/question/question-article";
import { describeError } from "@/lib/content/content-error";
import { readQuestion } from "@/lib/content/read-question.server";
import { faultsOf } from "@/lib/content/watch-content.server";
import { database } from "@/lib/db.server";
import { isLocale, localePath } from "@/lib/i18n/locale";
import { readPath } from "@/lib/walks/tree-path";
import { MissingPage, missingMetadata } from "../../missing-page";
import { ExercisePage } from "./exercise-page";

// Metadata and page ask for the same question; it is read once a request.
const questionOf = cache(async (slug: string, locale: "en" | "zh") => readQuestion(await database(), slug, locale));

export async function generateMetadata({ params }: PageProps<"/[locale]/questions/[slug]">): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return {};
  const result = await questionOf(slug, locale);
  return result.status === "found" ? { title: result.question.plainTitle } : missingMetadata();
}

/** One question: read and answered here, or written in the workspace if it is an exercise. */
export default async function QuestionPage({ params, searchParams }: PageProps<"/[locale]/questions/[slug]">) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const result = await questionOf(slug, locale);
  if (result.status === "moved") permanentRedirect(localePath(locale, `/questions/${result.slug}`));
  if (result.status === "unknown") return <MissingPage />;
  const { question } = result;
  const { path } = await searchParams;
  const workspace = question.kind === "exercise" ? await ExercisePage({ question, locale }) : null;
  return (
    <>
      <ContentFaults faults={faultsOf(question.bank.id, question.slug).map(describeError)} />
      {workspace ?? <QuestionArticle question={question} path={typeof path === "string" ? readPath(path) : null} />}
    </>
  );
}
