import type { Database } from "@/lib/db.server";
import type { WalkLog } from "./walk";
import type { WalkView } from "./walk-log";

type WalkRow = NonNullable<Awaited<ReturnType<Database["walk"]["findUnique"]>>>;

/** The log of a row as browsers send it. */
export function readLog({ kind, goal, variant, log }: Pick<WalkRow, "kind" | "goal" | "variant" | "log">): WalkLog {
  if (kind === "worksheet") {
    const { answers } = log as { answers: { step: string; typed: string | null }[] };
    return { kind, variant: variant ?? 0, answers: answers.map(({ step, typed }) => ({ step, typed })) };
  }
  const { path, ended } = log as { path: string[]; ended?: boolean };
  return kind === "drill" ? { kind, goal: goal ?? "", path } : { kind: "tree", path, ended: ended === true };
}

/** Of a worksheet, per answer of a row's log, whether it was right; null where ours was asked for. Empty for other kinds. */
export function readRight({ kind, log }: Pick<WalkRow, "kind" | "log">): (boolean | null)[] {
  return kind === "worksheet" ? (log as { answers: { right: boolean | null }[] }).answers.map(({ right }) => right) : [];
}

/** A row as pages show it. */
export function viewOf(row: WalkRow): WalkView {
  return {
    id: row.id,
    version: row.version,
    isEnded: row.state === "ended",
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    log: readLog(row),
  };
}

/** The newest ten walks of a learner through a question, newest first. */
export async function readWalks(db: Database, learnerId: number, questionId: string): Promise<readonly WalkView[]> {
  const rows = await db.walk.findMany({ where: { learnerId, questionId }, orderBy: { id: "desc" }, take: 10 });
  return rows.map(viewOf);
}
