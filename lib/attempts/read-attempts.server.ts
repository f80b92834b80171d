import type { Database } from "@/lib/db.server";
import type { Report } from "@/lib/graders/report";
import type { AttemptState, AttemptView } from "./attempt";

const small = {
  id: true,
  at: true,
  state: true,
  points: true,
  of: true,
  hints: true,
  version: true,
  dispute: { select: { attemptId: true } },
} as const;

type Small = {
  id: string;
  at: Date;
  state: string;
  points: number | null;
  of: number;
  hints: number;
  version: number;
  dispute: object | null;
};

const viewOf = (row: Small): AttemptView => ({
  id: row.id,
  at: row.at.toISOString(),
  state: row.state as AttemptState,
  points: row.points,
  of: row.of,
  hints: row.hints,
  version: row.version,
  disputed: row.dispute !== null,
});

/** The learner's attempts at a question, newest first, at most `limit`, without answers and reports. */
export async function listAttempts(db: Database, learnerId: number, questionId: string, limit = 50): Promise<readonly AttemptView[]> {
  const rows = await db.attempt.findMany({
    where: { learnerId, questionId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: small,
  });
  return rows.map(viewOf);
}

/** One attempt of this learner with its answer and report, or null. */
export async function readAttempt(
  db: Database,
  learnerId: number,
  id: string,
): Promise<(AttemptView & { readonly questionId: string; readonly text: string }) | null> {
  const row = await db.attempt.findFirst({ where: { id, learnerId }, select: { ...small, questionId: true, answer: true, report: true } });
  if (!row) return null;
  return {
    ...viewOf(row),
    questionId: row.questionId,
    text: row.answer,
    ...(row.report === null ? {} : { report: row.report as unknown as Report }),
  };
}
