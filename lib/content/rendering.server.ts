import type { Database } from "@/lib/db.server";
import type { Locale } from "./question";
import { rendererVersion, renderSection } from "./render-section";
import type { RenderedSection } from "./rendered-section";

/** Where a section stands and what it is; enough to render it if nobody has yet. */
export interface SectionKey {
  readonly questionId: string;
  readonly version: number;
  readonly locale: string;
  readonly position: number;
  readonly name: string;
  readonly hash: string;
}

/**
 * The rendered form of sections of one kind of question, in their order. What is not stored yet is rendered and stored:
 * once per hash and renderer version, whoever looks first.
 */
export async function readRenderings(db: Database, kind: string, sections: readonly SectionKey[]): Promise<RenderedSection[]> {
  const hashes = [...new Set(sections.map(({ hash }) => hash))];
  const stored = await db.rendering.findMany({
    where: { renderer: rendererVersion, hash: { in: hashes } },
    select: { hash: true, body: true },
  });
  const bodies = new Map(stored.map(({ hash, body }) => [hash, JSON.parse(body) as RenderedSection]));
  for (const section of sections) {
    if (bodies.has(section.hash)) continue;
    const { questionId, version, locale, position } = section;
    const { markdown } = await db.section.findUniqueOrThrow({
      where: { questionId_version_locale_position: { questionId, version, locale, position } },
      select: { markdown: true },
    });
    bodies.set(section.hash, await renderAndStore(db, kind, { ...section, markdown }));
  }
  return sections.map(({ hash }) => bodies.get(hash) as RenderedSection);
}

async function renderAndStore(
  db: Database,
  kind: string,
  section: Omit<SectionKey, "questionId" | "version" | "position"> & { markdown: string },
) {
  const rendered = await renderSection({ kind, name: section.name, locale: section.locale as Locale, markdown: section.markdown });
  const key = { hash: section.hash, renderer: rendererVersion };
  // Two readers may render the same section at once; both write the same bytes.
  await db.rendering.upsert({ where: { hash_renderer: key }, create: { ...key, body: JSON.stringify(rendered) }, update: {} });
  return rendered;
}

/** Where a pass over the bank stands: id of the last question looked at; null once it is through. */
export interface RenderPass {
  readonly rendered: number;
  readonly after: string | null;
}

/**
 * Renders what nobody has looked at yet of the next `count` published questions behind `after` (empty: from the start, where renderings
 * of other renderer versions are deleted too). Call it again with the `after` it returns until that is null. Meant for the background,
 * after an import: each call reads by key, so that a large bank never blocks the process. `turn` is awaited before each rendering.
 */
export async function renderMissing(
  db: Database,
  count: number,
  after = "",
  turn: () => Promise<void> = async () => {},
): Promise<RenderPass> {
  if (after === "") await db.rendering.deleteMany({ where: { renderer: { not: rendererVersion } } });
  const questions = await db.question.findMany({
    where: { id: { gt: after }, state: "published" },
    select: { id: true, version: true, kind: true },
    orderBy: { id: "asc" },
    take: count,
  });
  const last = questions.at(-1);
  if (!last) return { rendered: 0, after: null };
  const sections = await db.section.findMany({
    where: { OR: questions.map(({ id, version }) => ({ questionId: id, version })), name: { notIn: codeOnly } },
    select: { questionId: true, version: true, locale: true, position: true, name: true, hash: true },
  });
  const stored = await db.rendering.findMany({
    where: { renderer: rendererVersion, hash: { in: sections.map(({ hash }) => hash) } },
    select: { hash: true },
  });
  const known = new Set(stored.map(({ hash }) => hash));
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
  let rendered = 0;
  for (const section of sections) {
    if (known.has(section.hash)) continue;
    const { questionId, version, locale, position } = section;
    const { markdown } = await db.section.findUniqueOrThrow({
      where: { questionId_version_locale_position: { questionId, version, locale, position } },
      select: { markdown: true },
    });
    await turn();
    await renderAndStore(db, kinds.get(questionId) ?? "", { ...section, markdown });
    known.add(section.hash);
    rendered++;
  }
  return { rendered, after: questions.length < count ? null : last.id };
}

/** Sections that are kept as answers and never shown as prose. */
const codeOnly = ["Starter", "Reference", "Accepted", "Wrong answers"];
