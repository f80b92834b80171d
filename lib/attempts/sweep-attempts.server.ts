import type { Database } from "@/lib/db.server";
import { gradeAttempt } from "./grade-attempt.server";
import type { Judge } from "./judge";

/** Older than any honest grading takes. */
const stuckMs = 30_000;

/** Grades again what a killed process left in state `grading`, at most 100 a call; yields how many. */
export async function sweepAttempts(db: Database, { now, judge }: { now: Date; judge: Judge }): Promise<number> {
  const stuck = await db.attempt.findMany({
    where: { state: "grading", at: { lt: new Date(now.getTime() - stuckMs) } },
    orderBy: { at: "asc" },
    take: 100,
    select: { id: true },
  });
  for (const { id } of stuck) await gradeAttempt(db, id, { now, judge, isRetry: true });
  return stuck.length;
}
