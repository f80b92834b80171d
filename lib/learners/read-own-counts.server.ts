import type { Database } from "@/lib/db.server";

export interface OwnCounts {
  readonly attempts: number;
  readonly drafts: number;
  readonly met: number;
  readonly walks: number;
}

/** How much of a learner is kept here. */
export async function readOwnCounts(db: Database, learnerId: number): Promise<OwnCounts> {
  const where = { learnerId };
  const [attempts, drafts, met, walks] = await Promise.all([
    db.attempt.count({ where }),
    db.draft.count({ where }),
    db.progress.count({ where }),
    db.walk.count({ where }),
  ]);
  return { attempts, drafts, met, walks };
}
