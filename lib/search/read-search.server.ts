import { byRevision } from "@/lib/content/by-revision.server";
import { inlineText } from "@/lib/content/inline-html";
import { questionTitle } from "@/lib/content/question-title";
import type { Database } from "@/lib/db.server";
import { type Locale, otherLocale } from "@/lib/i18n/locale";
import { readRules } from "@/lib/rules/read-rules.server";
import { excerptOf, flatten } from "./excerpt";
import { type Found, findQuestions, type QuestionHit } from "./find-questions.server";
import { hitPattern, markHits } from "./mark-hits";
import type { SearchFilter } from "./search-filter";
import { searchableRule, searchRules } from "./search-rules";
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
  const pattern = hitPattern(terms);
  const excerpts = await excerptsOf(db, hits, pattern, locale);
  // A word of the other language is found in the text of the other language, and shown there.
  const missing = hits.filter(({ id }) => !excerpts.has(id));
  for (const [id, excerpt] of await excerptsOf(db, missing, pattern, otherLocale(locale))) excerpts.set(id, excerpt);
  return hits.map((hit) => {
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
      excerpt: excerpts.get(hit.id) ?? null,
    };
  });
}

type Excerpt = NonNullable<QuestionRowView["excerpt"]>;

/** The first place of each question that was hit, in one language; a question without one is left out. */
async function excerptsOf(
  db: Database,
  hits: readonly QuestionHit[],
  pattern: RegExp | null,
  locale: Locale,
): Promise<Map<string, Excerpt>> {
  const found = new Map<string, Excerpt>();
  if (hits.length === 0) return found;
  const sections = await db.section.findMany({
    where: { OR: hits.map(({ id, version }) => ({ questionId: id, version, locale })), secret: false },
    select: { questionId: true, markdown: true },
    orderBy: { position: "asc" },
  });
  for (const { questionId, markdown } of sections) {
    if (found.has(questionId)) continue;
    const text = excerptOf(flatten(markdown), pattern);
    if (text) found.set(questionId, { text, lang: locale });
  }
  return found;
}

async function rulesOf(db: Database, terms: readonly QueryTerm[], locale: Locale): Promise<RuleRowView[]> {
  const rules = await byRevision(db, `search rules ${locale}`, async () => {
    const [own, others] = await Promise.all([readRules(db, locale), readRules(db, otherLocale(locale))]);
    const titles = new Map(others.map(({ id, title }) => [id, title]));
    return own.map((rule) => searchableRule(rule, titles.get(rule.id) ?? ""));
  });
  const pattern = hitPattern(terms);
  return searchRules(rules, terms).map(({ id, room, name, title, aliases, exercises }) => ({
    id,
    room,
    name,
    title: markHits(title, pattern),
    aliases,
    exercises,
  }));
}
