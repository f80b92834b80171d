import type { Database } from "@/lib/db.server";
import type { Report } from "@/lib/graders/report";

/** A verdict that somebody says is wrong, with all that is needed to judge it again. */
export interface OpenDispute {
  readonly attemptId: string;
  readonly questionId: string;
  readonly slug: string;
  /** Version that was graded, and the one that is published now. */
  readonly version: number;
  readonly currentVersion: number;
  /** right-refused | wrong-passed | other */
  readonly kind: string;
  /** Rule or rubric line that is doubted. */
  readonly rule: string | null;
  readonly note: string;
  /** ISO time. */
  readonly openedAt: string;
  readonly state: string;
  readonly points: number | null;
  readonly of: number;
  readonly grader: string;
  /** Rubric lines that were lost. */
  readonly lost: readonly string[];
  readonly answer: string;
}

/** All open disputes, oldest first. */
export async function readOpenDisputes(db: Database): Promise<OpenDispute[]> {
  const rows = await db.dispute.findMany({
    where: { state: "open" },
    orderBy: [{ openedAt: "asc" }, { attemptId: "asc" }],
    include: { attempt: true, question: { select: { slug: true, version: true } } },
  });
  return rows.map(({ attempt, question, ...dispute }) => {
    const report = attempt.report as unknown as Report | null;
    return {
      attemptId: dispute.attemptId,
      questionId: dispute.questionId,
      slug: question.slug,
      version: attempt.version,
      currentVersion: question.version,
      kind: dispute.kind,
      rule: dispute.rule,
      note: dispute.note,
      openedAt: dispute.openedAt.toISOString(),
      state: attempt.state,
      points: attempt.points,
      of: attempt.of,
      grader: attempt.grader,
      lost: report?.lines.filter((line) => line.state === "lost").map((line) => line.id) ?? [],
      answer: attempt.answer,
    };
  });
}
