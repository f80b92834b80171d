import { noteSeen } from "@/lib/attempts/note-seen.server";
import type { Database } from "@/lib/db.server";
import { judgeWalk } from "./judge-walk";
import { readWalkable } from "./read-walkable.server";
import { readLog, viewOf } from "./read-walks.server";
import type { WalkLog, WalkUpdate } from "./walk";
import { entriesOf, goesOn, type WalkResult } from "./walk-log";

/** Of one learner and question, this many walks are kept; the oldest go. */
export const keptWalks = 100;

const longestMs = 30 * 86_400_000;

/**
 * Keeps a walk, or what was added to it. The log is held against the version it was walked on, so only a real walk is kept, and what was right is the
 * server's finding. The same log again, or an earlier part of it, changes nothing; one that goes another way than the kept one is refused with it.
 * An id that belongs to somebody else, and a version that is not here, are unknown. A walk that ends counts the question as met.
 */
export async function saveWalk(
  db: Database,
  { learnerId, id, update, now }: { learnerId: number; id: string; update: WalkUpdate; now: Date },
): Promise<WalkResult> {
  const { questionId, version, log } = update;
  const walkable = await readWalkable(db, questionId, version);
  if (!walkable) return { status: "unknown-question" };
  const judged = judgeWalk(walkable, log);
  if (!judged) return { status: "invalid" };
  const state = judged.isEnded ? "ended" : "open";
  const stored = {
    state,
    ms: Math.min(update.ms, longestMs),
    changedAt: now,
    endedAt: judged.isEnded ? now : null,
    ...logColumns(log, judged.right),
  };
  const isNew = await create(db, {
    id,
    learnerId,
    questionId,
    version,
    startedAt: new Date(now.getTime() - stored.ms),
    ...stored,
  });
  if (isNew) await dropOldest(db, learnerId, questionId);
  else {
    // Another request may lengthen the same walk meanwhile; whoever is second compares with what stands then.
    for (;;) {
      const row = await db.walk.findUnique({ where: { id } });
      if (!row || row.learnerId !== learnerId) return { status: "unknown-question" };
      if (row.questionId !== questionId || row.version !== version) return { status: "invalid" };
      const here = readLog(row);
      if (goesOn(log, here)) return { status: "saved", isEnded: row.state === "ended" };
      if (row.state === "ended" || !goesOn(here, log)) return { status: "newer-walk", walk: viewOf(row) };
      const { count } = await db.walk.updateMany({ where: { id, state: "open", length: row.length }, data: stored });
      if (count === 1) break;
    }
  }
  if (judged.isEnded) await noteSeen(db, { learnerId, questionId, now });
  return { status: "saved", isEnded: judged.isEnded };
}

/** The columns of a row that hold its log. `right` as `JudgedWalk` has it. */
export function logColumns(log: WalkLog, right: readonly (boolean | null)[]) {
  return {
    kind: log.kind,
    goal: log.kind === "drill" ? log.goal : null,
    variant: log.kind === "worksheet" ? log.variant : null,
    length: entriesOf(log).length,
    log:
      log.kind === "worksheet"
        ? { answers: log.answers.map((answer, index) => ({ ...answer, right: right[index] ?? null })) }
        : { path: log.path, ...(log.kind === "tree" && { ended: log.ended }) },
  };
}

type NewWalk = Parameters<Database["walk"]["create"]>[0]["data"];

async function create(db: Database, data: NewWalk): Promise<boolean> {
  if (await db.walk.findUnique({ where: { id: data.id }, select: { id: true } })) return false;
  try {
    await db.walk.create({ data });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== "P2002") throw error; // the same id at the same moment: whoever is second compares
    return false;
  }
}

async function dropOldest(db: Database, learnerId: number, questionId: string): Promise<void> {
  const rows = await db.walk.findMany({
    where: { learnerId, questionId },
    orderBy: { id: "desc" },
    skip: keptWalks,
    take: keptWalks,
    select: { id: true },
  });
  if (rows.length > 0) await db.walk.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}
