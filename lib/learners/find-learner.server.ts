import type { Database } from "@/lib/db.server";

export interface LearnerRecord {
  readonly id: number;
  /** UUIDv7 of the cookie. */
  readonly key: string;
  readonly zone: string;
  /** Minutes after midnight at which the learner's day begins. */
  readonly dayStart: number;
}

const oneDay = 86_400_000;

/** The learner of a verified key; notes at most once a day that they were seen. Null for a key that this database does not know. */
export async function findLearner(db: Database, key: string, now: Date): Promise<LearnerRecord | null> {
  const row = await db.learner.findUnique({ where: { key }, select: { id: true, zone: true, dayStart: true, seenAt: true } });
  if (!row) return null;
  if (now.getTime() - row.seenAt.getTime() > oneDay) await db.learner.update({ where: { key }, data: { seenAt: now } });
  return { id: row.id, key, zone: row.zone, dayStart: row.dayStart };
}
