import type { Database } from "@/lib/db.server";
import { tsVector } from "./match-expression";
import { type Searchable, type SearchFields, searchFields } from "./search-fields";
import { termsVersion } from "./search-terms";

const batchSize = 100;

export interface IndexOptions {
  /** Whether `db` is PostgreSQL. */
  readonly postgres: boolean;
  /** Awaited before each batch, so that work in the background lets requests pass. */
  readonly turn?: () => Promise<void>;
}

type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

/**
 * Brings the full-text index up to what is published: questions that are new or have changed are indexed, retired ones taken out. What is
 * current costs one query. A run that is killed is finished by the next one; two at once write the same. SQLite's average lengths remember rows
 * that were replaced, so near ties may change places until `clearIndex`. Returns how many were written.
 */
export async function indexQuestions(db: Database, { postgres, turn = async () => {} }: IndexOptions): Promise<number> {
  await dropRetired(db, postgres);
  let done = 0;
  for (;;) {
    await turn();
    const stale = await db.$queryRaw<{ id: string; hash: string }[]>`
      SELECT q."id" AS "id", q."hash" AS "hash" FROM "Question" q LEFT JOIN "SearchDoc" s ON s."questionId" = q."id"
      WHERE q."state" = 'published' AND (s."hash" IS NULL OR s."hash" <> ${`${termsVersion} `} || q."hash")
      ORDER BY q."id" LIMIT ${batchSize}`;
    if (stale.length === 0) break;
    const hashes = new Map(stale.map(({ id, hash }) => [id, hash]));
    const documents = (await readSearchables(db, [...hashes.keys()])).map((question) => ({
      id: question.id,
      hash: `${termsVersion} ${hashes.get(question.id)}`,
      fields: searchFields(question),
    }));
    await db.$transaction((transaction) => writeDocuments(transaction, documents, postgres), { maxWait: 30_000, timeout: 60_000 });
    done += documents.length;
  }
  return done;
}

/** Empties the index, so that the next run makes all of it anew. */
export async function clearIndex(db: Database, postgres: boolean): Promise<void> {
  if (postgres)
    await db.searchDoc.deleteMany(); // its rows go with it
  else await db.$transaction([db.$executeRawUnsafe(`INSERT INTO search_fts(search_fts) VALUES ('delete-all')`), db.searchDoc.deleteMany()]);
}

async function dropRetired(db: Database, postgres: boolean): Promise<void> {
  for (;;) {
    const gone = await db.searchDoc.findMany({
      where: { question: { state: { not: "published" } } },
      select: { id: true },
      take: batchSize,
    });
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    await db.$transaction(async (transaction) => {
      if (!postgres) for (const id of ids) await transaction.$executeRaw`DELETE FROM search_fts WHERE rowid = ${id}`;
      await transaction.searchDoc.deleteMany({ where: { id: { in: ids } } });
    });
  }
}

/** What is written of these questions. Secret sections and answers help to find an exercise; no excerpt is ever made of them. */
async function readSearchables(db: Database, ids: readonly string[]): Promise<Searchable[]> {
  const questions = await db.question.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      bankId: true,
      topicId: true,
      kind: true,
      level: true,
      slug: true,
      version: true,
      titleEn: true,
      titleZh: true,
      topic: { select: { titles: true } },
    },
  });
  const versions = questions.map(({ id, version }) => ({ questionId: id, version }));
  const [sections, answers, rubric] = await Promise.all([
    db.section.findMany({
      where: { OR: versions },
      select: { questionId: true, name: true, markdown: true },
      orderBy: [{ locale: "asc" }, { position: "asc" }],
    }),
    db.answer.findMany({
      where: { OR: versions, role: { in: ["starter", "given", "reference"] } },
      select: { questionId: true, text: true },
    }),
    db.rubricLine.findMany({ where: { OR: versions }, select: { questionId: true, messages: true } }),
  ]);
  const by = <T extends { questionId: string }>(rows: readonly T[], id: string) => rows.filter((row) => row.questionId === id);
  return questions.map(({ topic, ...question }) => ({
    ...question,
    topicTitles: topic.titles as Record<string, string>,
    sections: by(sections, question.id),
    code: by(answers, question.id).map(({ text }) => text),
    demands: by(rubric, question.id).flatMap(({ messages }) => Object.values(messages as Record<string, string>)),
  }));
}

interface Document {
  readonly id: string;
  readonly hash: string;
  readonly fields: SearchFields;
}

async function writeDocuments(transaction: Transaction, documents: readonly Document[], postgres: boolean): Promise<void> {
  for (const { id, hash, fields } of documents) {
    const words = fields.words;
    // In raw SQL: of two processes that index the same question at once, the second writes the same again.
    const [row] = await transaction.$queryRaw<{ id: number | bigint }[]>`
      INSERT INTO "SearchDoc" ("questionId", "hash", "words") VALUES (${id}, ${hash}, ${words})
      ON CONFLICT ("questionId") DO UPDATE SET "hash" = excluded."hash", "words" = excluded."words" RETURNING "id"`;
    const doc = Number(row?.id);
    const { title, head, prose, code } = fields.terms;
    if (postgres) {
      // Short, so that it stays in its row: all matches are ranked by it.
      const top = tsVector([title, fields.names]);
      const all = tsVector([title, head, prose, code], fields.facets);
      await transaction.$executeRaw`
        INSERT INTO "search_fts" ("docId", "top", "all") VALUES (${doc}, ${top}::tsvector, ${all}::tsvector)
        ON CONFLICT ("docId") DO UPDATE SET "top" = excluded."top", "all" = excluded."all"`;
    } else {
      await transaction.$executeRaw`DELETE FROM search_fts WHERE rowid = ${doc}`;
      await transaction.$executeRaw`
        INSERT INTO search_fts(rowid, title, head, prose, code, facet)
        VALUES (${doc}, ${title.join(" ")}, ${head.join(" ")}, ${prose.join(" ")}, ${code.join(" ")}, ${fields.facets.join(" ")})`;
    }
  }
}
