/** What a file of the content folder is, before it is parsed. */
export interface FileFacts {
  /** `<bank>/<slug>.md` */
  readonly path: string;
  readonly bank: string;
  readonly slug: string;
  /** As the front matter says it; null when it cannot be made out. */
  readonly id: string | null;
  readonly hash: string;
}

/** What the database knows of a question. */
export interface RowFacts {
  readonly id: string;
  readonly bank: string;
  readonly slug: string;
  readonly state: "published" | "retired";
  readonly hash: string;
  /** Hash at the last import; differs from `hash` when the question was edited here since. Null: never imported. */
  readonly importedHash: string | null;
}

export type PlanEntry =
  | { readonly action: "create"; readonly id: string; readonly file: FileFacts }
  /** `from` is the row as it is: other words, another slug, or retired before. */
  | { readonly action: "update"; readonly id: string; readonly file: FileFacts; readonly from: RowFacts }
  /** `adopt`: file and row agree though both changed; only the imported hash is written. */
  | { readonly action: "keep"; readonly id: string; readonly adopt: boolean }
  | { readonly action: "retire"; readonly id: string; readonly from: RowFacts }
  | { readonly action: "conflict"; readonly id: string; readonly path: string; readonly reason: string }
  /** Cannot be placed; whatever row it may belong to is left alone. */
  | { readonly action: "refuse"; readonly id: string | null; readonly path: string; readonly reason: string };

/**
 * Decides what an import does to each question. Pure. A row that was edited here is never overwritten and never retired by a file;
 * a row that never came from a file is left alone. Order: files by path, then rows without a file by id.
 */
export function planImport(files: readonly FileFacts[], rows: readonly RowFacts[]): PlanEntry[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byPlace = new Map(rows.map((row) => [`${row.bank}/${row.slug}`, row]));
  const counts = new Map<string, number>();
  const slugs = new Map<string, number>();
  for (const file of files) {
    if (file.id !== null) counts.set(file.id, (counts.get(file.id) ?? 0) + 1);
    slugs.set(file.slug, (slugs.get(file.slug) ?? 0) + 1);
  }
  const touched = new Set<string>();
  const entries: PlanEntry[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const place = byPlace.get(`${file.bank}/${file.slug}`);
    const refuse = (reason: string) => {
      if (file.id !== null) touched.add(file.id);
      if (place) touched.add(place.id);
      entries.push({ action: "refuse", id: file.id ?? place?.id ?? null, path: file.path, reason });
    };
    if (file.id === null) {
      refuse("has no readable id");
      continue;
    }
    if ((counts.get(file.id) ?? 0) > 1) {
      refuse(`${file.id} is the id of several files`);
      continue;
    }
    if ((slugs.get(file.slug) ?? 0) > 1) {
      refuse(`${file.slug} is the name of several files; slugs are unique over all banks`);
      continue;
    }
    touched.add(file.id);
    const row = byId.get(file.id);
    if (!row) entries.push({ action: "create", id: file.id, file });
    else entries.push(planKnown(file, file.id, row));
  }
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (touched.has(row.id) || row.state === "retired") continue;
    if (row.importedHash === null) entries.push({ action: "keep", id: row.id, adopt: false });
    else if (row.hash !== row.importedHash)
      entries.push({
        action: "conflict",
        id: row.id,
        path: `${row.bank}/${row.slug}.md`,
        reason: "the file is gone, and the question was edited here since its import",
      });
    else entries.push({ action: "retire", id: row.id, from: row });
  }
  return entries;
}

function planKnown(file: FileFacts, id: string, row: RowFacts): PlanEntry {
  const samePlace = row.bank === file.bank && row.slug === file.slug;
  const settled = samePlace && row.state === "published";
  if (file.hash === row.hash && settled) return { action: "keep", id, adopt: row.importedHash !== row.hash };
  const editedHere = row.importedHash !== row.hash;
  if (editedHere && file.hash === row.importedHash && samePlace) return { action: "keep", id, adopt: false };
  if (editedHere && file.hash !== row.hash)
    return { action: "conflict", id, path: file.path, reason: "the file changed, and the question was edited here since its import" };
  return { action: "update", id, file, from: row };
}

/** The id that a front matter states, without parsing it: enough to plan by, checked when the file is parsed. */
export function peekId(en: string): string | null {
  const end = en.indexOf("\n---\n", 3);
  const front = en.slice(0, end < 0 ? 4000 : end);
  return /^id:[ \t]*["']?([a-z]+-\d{4})["']?[ \t]*(?:#.*)?$/m.exec(front)?.[1] ?? null;
}
