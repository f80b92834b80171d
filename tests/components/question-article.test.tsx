import { readdirSync } from "node:fs";
import { JSDOM } from "jsdom";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QuestionArticle } from "@/components/question/question-article";
import { inlineHtml, inlineText } from "@/lib/content/inline-html";
import type { Locale, Question } from "@/lib/content/question";
import type { QuestionView } from "@/lib/content/question-view";
import { renderSection } from "@/lib/content/render-section";
import { toolVersions } from "@/lib/content/tool-names";
import { sectionsOf } from "@/lib/content/translation";
import { messages } from "@/lib/i18n/messages";
import { readPublished } from "../support/published-question";

const reading = ["docker", "kubernetes", "go", "plugins", "interview"].flatMap((bank) =>
  readdirSync(`content/${bank}`)
    .filter((file) => file.endsWith(".md") && !file.endsWith(".zh.md"))
    .map((file) => readPublished(`${bank}/${file.replace(/\.md$/, "")}`))
    .filter(({ kind }) => kind !== "exercise"),
);

async function articleOf(question: Question, locale: Locale): Promise<QuestionView> {
  const sections = await Promise.all(
    sectionsOf(question, locale).map(async (section) => ({
      name: section.name,
      lang: locale,
      stale: section.stale,
      parts: (await renderSection({ kind: question.kind, name: section.name, locale, markdown: section.markdown })).parts,
    })),
  );
  const title = question.title[locale] ?? question.title.en;
  return {
    ...question,
    version: 1,
    retired: false,
    title: inlineHtml(title),
    plainTitle: inlineText(title),
    titleLang: locale,
    bank: { id: question.bank, titles: { en: question.bank, zh: question.bank } },
    topic: { id: question.topic, titles: { en: question.topic, zh: question.topic } },
    form: question.kind === "interview" ? question.form : null,
    holdsFor: toolVersions(question.holdsFor),
    stale: false,
    untranslated: false,
    sections,
    matrix:
      question.kind === "interview"
        ? question.matrix.map((line) => ({
            ...line,
            dimension: line.dimension[locale] ?? "",
            marks: line.marks.map((mark) => mark[locale] ?? ""),
            top: line.top[locale] ?? "",
          }))
        : [],
    related: [],
  };
}

/** The page as the server sends it; a missing message throws. */
function show(article: QuestionView, locale: Locale): Document {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <QuestionArticle question={article} />
    </NextIntlClientProvider>,
  );
  return new JSDOM(`<!doctype html><html lang="${locale}"><body>${html}</body></html>`).window.document;
}

describe.each(["en", "zh"] as const)("every question to be read, in %s", (locale) => {
  test.each(reading.map((question) => [question.id, question] as const))("%s", async (_, question) => {
    const article = await articleOf(question, locale);
    const page = show(article, locale);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    for (const heading of page.querySelectorAll("h1, h2, h3")) expect(heading.textContent?.trim()).not.toBe("");
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const answer = page.getElementById("answer");
    expect(answer?.tagName).toBe("DETAILS");
    expect(answer?.hasAttribute("open")).toBe(false);
    // Nothing that an author wrote is lost on the way to the page: each follow-up, mistake, layer, step, fault is there.
    for (const part of article.sections.flatMap(({ parts }) => parts)) {
      if (part.type === "chain") expect(page.querySelectorAll(".chain > li")).toHaveLength(part.items.length);
      if (part.type === "layers") expect(page.querySelectorAll(".layer")).toHaveLength(3);
      if (part.type === "steps") expect(page.querySelectorAll(".layer")).toHaveLength(part.steps.length);
      if (part.type === "faults")
        expect(
          page.querySelectorAll("section[aria-labelledby=faults] > ol > li").length || page.querySelectorAll("ol.prose > li").length,
        ).toBe(part.faults.length);
      if (part.type === "tree") expect(page.querySelectorAll(".steps > li")).toHaveLength(part.nodes.length);
      if (part.type === "diagram") expect([...page.querySelectorAll(".diagram pre")].map((pre) => pre.textContent)).toContain(part.source);
    }
    // The answer is not told by the question: it stands inside the element that opens.
    for (const part of page.querySelectorAll(".layer, .chain, .diagram"))
      expect(part.closest("#answer") !== null || part.closest(".prose") !== null).toBe(true);
    // A link inside a page leads to a place on it.
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(page.getElementById((link.getAttribute("href") ?? "").slice(1))).not.toBeNull();
  });
});

test("a missing translation says so, and marks the language of what it shows", async () => {
  const question = reading.find(({ kind }) => kind === "concept");
  if (!question) throw new Error("no concept");
  const article = { ...(await articleOf(question, "en")), untranslated: true };
  const page = show(article, "zh");
  expect(page.querySelector(".chip")?.textContent).toBe("英文");
  expect(page.querySelector("h1 [lang=en]")).not.toBeNull();
  expect(page.querySelector("#answer [lang=en]")).not.toBeNull();
});

test("an older translation says so", async () => {
  const question = reading.find(({ kind }) => kind === "concept");
  if (!question) throw new Error("no concept");
  const page = show({ ...(await articleOf(question, "zh")), stale: true }, "zh");
  expect(page.querySelector(".chip")?.textContent).toBe("译文较旧");
});
