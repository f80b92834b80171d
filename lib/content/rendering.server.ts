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

/**
 * Renders up to `limit` sections of published versions that have no rendering yet, and deletes renderings of other renderer versions.
 * Returns how many it made; call it again until it returns 0. Meant for the background, after an import.
 */
export async function renderMissing(db: Database, limit: number): Promise<number> {
  await db.rendering.deleteMany({ where: { renderer: { not: rendererVersion } } });
  const missing = await db.$queryRawUnsafe<{ questionId: string; version: number; locale: string; position: number; kind: string }[]>(
    `SELECT s."questionId", s."version", s."locale", s."position", q."kind" FROM "Section" s
       JOIN "Question" q ON q."id" = s."questionId" AND q."version" = s."version"
       LEFT JOIN "Rendering" r ON r."hash" = s."hash" AND r."renderer" = ${rendererVersion}
      WHERE r."hash" IS NULL AND s."name" NOT IN (${codeOnly.map((name) => `'${name}'`).join(", ")}) LIMIT ${Math.floor(limit)}`,
  );
  for (const { kind, questionId, version, locale, position } of missing) {
    const section = await db.section.findUniqueOrThrow({
      where: { questionId_version_locale_position: { questionId, version: Number(version), locale, position: Number(position) } },
      select: { name: true, locale: true, hash: true, markdown: true },
    });
    await renderAndStore(db, kind, section);
  }
  return missing.length;
}

/** Sections that are kept as answers and never shown as prose. */
const codeOnly = ["Starter", "Reference", "Accepted", "Wrong answers"];
