import { inlineText } from "@/lib/content/inline-html";
import { questionTitle } from "@/lib/content/question-title";
import type { Database } from "@/lib/db.server";
import type { Locale } from "@/lib/i18n/locale";
import { readRules } from "@/lib/rules/read-rules.server";
import { excerptOf, flatten } from "./excerpt";
import { type Found, findQuestions, type QuestionHit } from "./find-questions.server";
import { hitPattern, markHits } from "./mark-hits";
import type { SearchFilter } from "./search-filter";
import { searchRules } from "./search-rules";
import type { QueryTerm } from "./search-terms";
import type { QuestionRowView, RuleRowView } from "./search-view";

export interface Search {
  readonly found: Found;
  /** Questions of the page asked for. */
  readonly questions: readonly QuestionRowView[];
  /** All rules that fit; there are a few hundred at most. */
  readonly rules: readonly RuleRowView[];
}

interface Asked {
  readonly query: string;
  readonly locale: Locale;
  readonly postgres: boolean;
  readonly learnerId: number | null;
  readonly filter: SearchFilter;
  /** Rows of a page, and which of them, from 1. */
  readonly size: number;
  readonly page: number;
}

/** Questions and rules that hold what is asked for, with their hits marked. */
export async function readSearch(db: Database, { query, locale, size, page, ...options }: Asked): Promise<Search> {
  const found = await findQuestions(db, query, options);
  const shown = found.hits.slice((page - 1) * size, page * size);
  const [questions, rules] = await Promise.all([rowsOf(db, shown, found.terms, locale), rulesOf(db, found.terms, locale)]);
  return { found, questions, rules };
}

async function rowsOf(db: Database, hits: readonly QuestionHit[], terms: readonly QueryTerm[], locale: Locale): Promise<QuestionRowView[]> {
  const sections = await db.section.findMany({
    where: { OR: hits.map(({ id, version }) => ({ questionId: id, version })), secret: false },
    select: { questionId: true, locale: true, markdown: true },
    orderBy: { position: "asc" },
  });
  const pattern = hitPattern(terms);
  return hits.map((hit) => {
    const own = sections.filter(({ questionId }) => questionId === hit.id);
    const first = own.filter((section) => section.locale === locale);
    // A word of the other language is found in the text of the other language, and shown there.
    const others = own.filter((section) => section.locale !== locale);
    let excerpt: QuestionRowView["excerpt"] = null;
    for (const section of [...first, ...others]) {
      const text = excerptOf(flatten(section.markdown), pattern);
      if (!text) continue;
      excerpt = { text, lang: section.locale as Locale };
      break;
    }
    const title = questionTitle(hit, locale);
    return {
      id: hit.id,
      slug: hit.slug,
      bank: hit.bank,
      kind: hit.kind,
      level: hit.level,
      state: hit.state,
      title: markHits(inlineText(title.text), pattern),
      titleLang: title.lang,
      excerpt,
    };
  });
}

async function rulesOf(db: Database, terms: readonly QueryTerm[], locale: Locale): Promise<RuleRowView[]> {
  const [rules, others] = await Promise.all([readRules(db, locale), readRules(db, locale === "en" ? "zh" : "en")]);
  const titles = new Map(others.map(({ id, title }) => [id, title]));
  const pattern = hitPattern(terms);
  return searchRules(
    rules.map((rule) => ({ ...rule, otherTitle: titles.get(rule.id) ?? "" })),
    terms,
  ).map(({ id, room, name, title, aliases, exercises }) => ({ id, room, name, title: markHits(title, pattern), aliases, exercises }));
}
