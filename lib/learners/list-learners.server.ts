import type { Database } from "@/lib/db.server";
import type { KnownLearner } from "./known-learner";

/** Learners of this database that have written something, last seen first, at most `limit`; for a person at the machine itself who lost the cookie. */
export async function listLearners(db: Database, limit = 12): Promise<readonly KnownLearner[]> {
  const rows = await db.learner.findMany({
    where: { OR: [{ attempts: { some: {} } }, { drafts: { some: {} } }] },
    orderBy: { seenAt: "desc" },
    take: limit,
    select: { id: true, seenAt: true, _count: { select: { attempts: true, drafts: true } } },
  });
  return rows.map((row) => ({ id: row.id, seenAt: row.seenAt, attempts: row._count.attempts, drafts: row._count.drafts }));
}
