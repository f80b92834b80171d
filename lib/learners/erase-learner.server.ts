import type { Database } from "@/lib/db.server";
import { log } from "@/lib/observability/log.server";

const batchSize = 500;

/**
 * Deletes a learner and everything of theirs for good. The large tables go first, in batches: one cascade over all of them would hold
 * SQLite's only write lock for as long as it takes. A run that is killed is finished by the next one. Unknown learner: nothing happens.
 */
export async function eraseLearner(db: Database, learnerId: number): Promise<void> {
  let attempts = 0;
  for (;;) {
    const rows = await db.attempt.findMany({ where: { learnerId }, take: batchSize, select: { id: true } });
    if (rows.length === 0) break;
    const { count } = await db.attempt.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    attempts += count;
  }
  for (;;) {
    const rows = await db.draftVersion.findMany({ where: { learnerId }, take: batchSize, select: { id: true } });
    if (rows.length === 0) break;
    await db.draftVersion.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  }
  await db.learner.deleteMany({ where: { id: learnerId } });
  log("info", "learner.erased", "a learner was deleted with all that was theirs", { attempts });
}
