import { parseQuestion } from "@/lib/content/parse-question";
import type { Database } from "@/lib/db.server";
import type { Walkable } from "./judge-walk";

const kept = new Map<string, Walkable>();
const keptMost = 50;

/**
 * The tree and the worksheet of a version of a question, an earlier one too; null where there is no such version, or nothing to walk in it.
 * A version never changes, so the last fifty are kept in memory under their hash.
 */
export async function readWalkable(db: Database, questionId: string, version: number): Promise<Walkable | null> {
  const key = { questionId_number: { questionId, number: version } };
  const row = await db.questionVersion.findUnique({
    where: key,
    select: { state: true, hash: true, question: { select: { bankId: true, slug: true } } },
  });
  if (!row || row.state === "staged") return null;
  const name = `${questionId} ${version} ${row.hash}`;
  const known = kept.get(name);
  if (known) return known;
  const { en } = await db.questionVersion.findUniqueOrThrow({ where: key, select: { en: true } });
  const parsed = parseQuestion({ path: `content/${row.question.bankId}/${row.question.slug}.md`, en, zh: null });
  // What an earlier parser took and this one refuses cannot be walked any more.
  if (!parsed.ok || parsed.question.kind !== "concept") return null;
  const { tree, worksheet } = parsed.question;
  if (!tree && !worksheet) return null;
  const walkable: Walkable = { tree, worksheet };
  const oldest = kept.keys().next();
  if (kept.size >= keptMost && !oldest.done) kept.delete(oldest.value);
  kept.set(name, walkable);
  return walkable;
}
