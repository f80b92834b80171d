import type { Database } from "@/lib/db.server";
import { levels } from "./front-matter";
import { inlineHtml, inlineText } from "./inline-html";
import type { Kind, Locale } from "./question";
import type { QuestionFacts } from "./question-facts";
import type { QuestionView, SectionView } from "./question-view";
import { readRenderings } from "./rendering.server";
import { toolVersions } from "./tool-names";

export type QuestionResult =
  | { readonly status: "found"; readonly question: QuestionView }
  | { readonly status: "moved"; readonly slug: string }
  | { readonly status: "unknown" };

/**
 * A question by its slug in `locale`. An old slug answers `moved` with the one that stands.
 * Four small queries by key; a section that was never rendered is rendered now and kept.
 */
export async function readQuestion(db: Database, slug: string, locale: Locale): Promise<QuestionResult> {
  const row = await db.question.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      kind: true,
      level: true,
      value: true,
      minutes: true,
      form: true,
      state: true,
      version: true,
      titleEn: true,
      titleZh: true,
      checkedOn: true,
      facts: true,
      bank: { select: { id: true, titles: true } },
      topic: { select: { id: true, titles: true } },
    },
  });
  if (!row) {
    const alias = await db.alias.findUnique({ where: { slug }, select: { question: { select: { slug: true } } } });
    return alias ? { status: "moved", slug: alias.question.slug } : { status: "unknown" };
  }
  const kind = row.kind as Kind;
  const facts = row.facts as unknown as QuestionFacts;
  const [sections, related] = await Promise.all([
    kind === "exercise" ? [] : readSections(db, row, locale),
    readRelated(db, row.id, row.topic.id, facts.related),
  ]);
  const own = locale === "zh" ? row.titleZh : row.titleEn;
  const title = own ?? row.titleEn;
  return {
    status: "found",
    question: {
      id: row.id,
      slug: row.slug,
      kind,
      version: row.version,
      retired: row.state === "retired",
      title: inlineHtml(title),
      plainTitle: inlineText(title),
      titleLang: own ? locale : "en",
      bank: row.bank,
      topic: { id: row.topic.id.slice(row.bank.id.length + 1), titles: row.topic.titles },
      level: levels[row.level - 1] ?? "mid",
      value: row.value,
      minutes: row.minutes,
      form: row.form,
      holdsFor: toolVersions(facts.holdsFor),
      checkedOn: row.checkedOn,
      sources: facts.sources,
      stale: sections.some((section) => section.stale),
      untranslated: own === null,
      sections,
      matrix: (facts.matrix ?? []).map((line) => ({
        id: line.id,
        step: line.step,
        weight: line.weight,
        dimension: inlineHtml(line.dimension[locale] ?? line.dimension.en),
        marks: line.marks.map((mark) => inlineHtml(mark[locale] ?? mark.en)),
        top: inlineHtml(line.top[locale] ?? line.top.en),
      })),
      related: related.map((other) => {
        const words = locale === "zh" ? other.titleZh : other.titleEn;
        return { slug: other.slug, kind: other.kind as Kind, title: inlineHtml(words ?? other.titleEn), lang: words ? locale : "en" };
      }),
    },
  };
}

/** How many questions a page offers to go on with, where its author named fewer. */
const leastRelated = 3;

/** What the author names, in their order, then what is most worth asking in the same topic. */
async function readRelated(db: Database, id: string, topicId: string, named: readonly string[]) {
  const select = { slug: true, kind: true, titleEn: true, titleZh: true } as const;
  const [own, others] = await Promise.all([
    named.length === 0 ? [] : db.question.findMany({ where: { slug: { in: [...named] }, state: "published" }, select }),
    named.length >= leastRelated
      ? []
      : db.question.findMany({
          where: { topicId, state: "published", id: { not: id }, slug: { notIn: [...named] } },
          orderBy: [{ value: "desc" }, { level: "asc" }, { id: "asc" }],
          take: leastRelated,
          select,
        }),
  ]);
  const place = new Map(named.map((slug, index) => [slug, index]));
  own.sort((a, b) => (place.get(a.slug) ?? 0) - (place.get(b.slug) ?? 0));
  return [...own, ...others.slice(0, Math.max(0, leastRelated - own.length))];
}

/** The sections of a published version in the language asked for, English where one is not translated; all of them, or those of `only`. */
export async function readSections(
  db: Database,
  of: { id: string; version: number; kind: string },
  locale: Locale,
  only?: readonly string[],
): Promise<SectionView[]> {
  const rows = await db.section.findMany({
    where: { questionId: of.id, version: of.version, locale: { in: ["en", locale] }, ...(only && { name: { in: [...only] } }) },
    select: { questionId: true, version: true, locale: true, position: true, name: true, stale: true, hash: true },
    orderBy: { position: "asc" },
  });
  const names = [...new Set(rows.map(({ name }) => name))];
  const shown = names.flatMap(
    (name) => rows.find((row) => row.name === name && row.locale === locale) ?? rows.find((row) => row.name === name) ?? [],
  );
  const rendered = await readRenderings(db, of.kind, shown);
  return shown.map((row, index) => ({ name: row.name, lang: row.locale as Locale, stale: row.stale, parts: rendered[index]?.parts ?? [] }));
}
