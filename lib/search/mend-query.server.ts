import { byRevision } from "@/lib/content/by-revision.server";
import { nearestWord } from "@/lib/content/nearest-word";
import type { Database } from "@/lib/db.server";
import type { QueryTerm } from "./search-terms";

/** Words of all titles and slugs, the most frequent first. */
function knownWords(db: Database): Promise<readonly string[]> {
  return byRevision(db, "search words", async () => {
    const rows = await db.searchDoc.findMany({ select: { words: true } });
    const counts = new Map<string, number>();
    for (const { words } of rows) for (const word of words.split(" ")) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  });
}

/**
 * The query with each word that no question holds put right where a known word is near (one or two slips), or null where nothing is to mend.
 * @param held those of some terms that any question holds
 */
export async function mendQuery(
  db: Database,
  query: string,
  terms: readonly QueryTerm[],
  held: (terms: readonly QueryTerm[]) => Promise<ReadonlySet<QueryTerm>>,
): Promise<string | null> {
  const mendable = terms.filter((term) => term.phrase === null && /^[a-z]{4,}$/.test(term.word));
  if (mendable.length === 0) return null;
  const [right, words] = await Promise.all([held(mendable), knownWords(db)]);
  let mended = query;
  for (const term of mendable) {
    if (right.has(term)) continue;
    const near = nearestWord(term.word, words);
    if (near !== null) mended = mended.replace(term.source, near);
  }
  return mended === query ? null : mended;
}
