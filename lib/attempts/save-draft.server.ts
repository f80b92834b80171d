import type { Database } from "@/lib/db.server";
import { answerLimitBytes, byteLength } from "@/lib/graders/limits";
import type { DraftResult, DraftState, DraftUpdate } from "./draft";

/** A pause keeps a version at most this often. */
const pauseMs = 120_000;
const keptVersions = 50;

type Row = { token: number; text: string; hints: unknown; changedAt: Date };
const select = { token: true, text: true, hints: true, changedAt: true } as const;

const stateOf = (row: Row): DraftState => ({
  token: row.token,
  text: row.text,
  hints: Array.isArray(row.hints) ? row.hints.map(Number) : [],
  changedAt: row.changedAt.toISOString(),
});

const isUniqueViolation = (error: unknown) => (error as { code?: string }).code === "P2002";

/** The draft of a learner for a question, or null. */
export async function readDraft(db: Database, learnerId: number, questionId: string): Promise<DraftState | null> {
  const row = await db.draft.findUnique({ where: { learnerId_questionId: { learnerId, questionId } }, select });
  return row ? stateOf(row) : null;
}

/**
 * Saves a draft where `token` is still the one that stands; a save that was only repeated counts as saved.
 * When another tab was first, its text stands and ours is kept as a version with reason `conflict`.
 */
export async function saveDraft(
  db: Database,
  { learnerId, questionId, update, now }: { learnerId: number; questionId: string; update: DraftUpdate; now: Date },
): Promise<DraftResult> {
  const bytes = byteLength(update.text);
  if (bytes > answerLimitBytes) return { status: "too-large", bytes, limit: answerLimitBytes };
  const question = await db.question.findUnique({ where: { id: questionId }, select: { kind: true } });
  if (question?.kind !== "exercise") return { status: "unknown-question" };

  const token = await write(db, learnerId, questionId, update, now);
  if (token !== null) {
    await keepVersion(db, learnerId, questionId, update.reason, update.text, now);
    return { status: "saved", token, changedAt: now.toISOString() };
  }
  const standing = await readDraft(db, learnerId, questionId);
  if (!standing) return saveDraft(db, { learnerId, questionId, update: { ...update, token: 0 }, now }); // erased meanwhile
  if (standing.text === update.text) {
    return { status: "saved", token: standing.token, changedAt: standing.changedAt };
  }
  await keepVersion(db, learnerId, questionId, "conflict", update.text, now);
  return { status: "conflict", draft: standing };
}

/** The new token, or null where another save was first. The first statement is a write: SQLite cannot upgrade a stale read. */
async function write(db: Database, learnerId: number, questionId: string, update: DraftUpdate, now: Date): Promise<number | null> {
  const data = { text: update.text, hints: [...update.hints], changedAt: now };
  if (update.token === 0) {
    try {
      await db.draft.create({ data: { learnerId, questionId, token: 1, ...data } });
      return 1;
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }
  const { count } = await db.draft.updateMany({
    where: { learnerId, questionId, token: update.token },
    data: { ...data, token: { increment: 1 } },
  });
  return count === 1 ? update.token + 1 : null;
}

/** Appends a version: at once for what a person did on purpose, for pauses at most every two minutes; never the same text twice in a row. */
export async function keepVersion(
  db: Database,
  learnerId: number,
  questionId: string,
  reason: "pause" | "submit" | "conflict" | "restore",
  text: string,
  now: Date,
): Promise<void> {
  const [newest] = await db.draftVersion.findMany({
    where: { learnerId, questionId },
    orderBy: { id: "desc" },
    take: 1,
    select: { at: true, text: true },
  });
  if (newest?.text === text) return;
  if (reason === "pause" && newest && now.getTime() - newest.at.getTime() < pauseMs) return;
  await db.draftVersion.create({ data: { learnerId, questionId, at: now, reason, text } });
  const [oldest] = await db.draftVersion.findMany({
    where: { learnerId, questionId },
    orderBy: { id: "desc" },
    skip: keptVersions,
    take: 1,
    select: { id: true },
  });
  if (oldest) await db.draftVersion.deleteMany({ where: { learnerId, questionId, id: { lte: oldest.id } } });
}
