import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Database } from "@/lib/db.server";
import { zhPath } from "./parse-question";

/** A file as it was imported or edited: path below the content folder, and its text. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of every published question, the same bytes as were imported; a page of 100 at a time, by id. */
export async function* exportQuestions(db: Database): AsyncGenerator<ExportedFile> {
  let after = "";
  for (;;) {
    const rows = await db.question.findMany({
      where: { state: "published", id: { gt: after } },
      orderBy: { id: "asc" },
      take: 100,
      select: { id: true, bankId: true, slug: true, version: true },
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const versions = await db.questionVersion.findMany({
      where: { OR: rows.map((row) => ({ questionId: row.id, number: row.version })) },
      select: { questionId: true, en: true, zh: true },
    });
    const texts = new Map(versions.map((version) => [version.questionId, version]));
    for (const row of rows) {
      const text = texts.get(row.id);
      if (!text) throw new Error(`${row.id} is published without its version ${row.version}`);
      const path = `${row.bankId}/${row.slug}.md`;
      yield { path, text: text.en };
      if (text.zh !== null) yield { path: zhPath(path), text: text.zh };
    }
  }
}

/** Writes every published question below `dir`; returns how many files. Files that are no longer published are left alone. */
export async function exportBank(db: Database, dir: string): Promise<number> {
  let count = 0;
  for await (const file of exportQuestions(db)) {
    const path = join(dir, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
    count++;
  }
  return count;
}
