import type { Database } from "@/lib/db.server";
import type { DisputeForm, DisputeResult } from "./dispute";

/** Stores that a learner doubts a verdict, once an attempt; answer, question version and grader version stand in the attempt. */
export async function openDispute(
  db: Database,
  { learnerId, form, now }: { learnerId: number; form: DisputeForm; now: Date },
): Promise<Exclude<DisputeResult, { status: "invalid" }>> {
  const attempt = await db.attempt.findFirst({
    where: { id: form.attemptId, learnerId, state: { not: "grading" } },
    select: { questionId: true, grader: true, day: true },
  });
  if (!attempt) return { status: "unknown-attempt" };
  const key = { questionId: attempt.questionId, grader: attempt.grader, day: attempt.day };
  try {
    await db.$transaction([
      db.dispute.create({
        data: {
          attemptId: form.attemptId,
          questionId: attempt.questionId,
          kind: form.kind,
          rule: form.rule ?? null,
          state: "open",
          openedAt: now,
          note: form.note,
        },
      }),
      db.verdictDay.upsert({
        where: { questionId_grader_day: key },
        create: { ...key, disputed: 1 },
        update: { disputed: { increment: 1 } },
      }),
    ]);
    return { status: "opened", openedAt: now.toISOString() };
  } catch (error) {
    if ((error as { code?: string }).code !== "P2002") throw error;
    const standing = await db.dispute.findUniqueOrThrow({ where: { attemptId: form.attemptId }, select: { openedAt: true } });
    return { status: "already-open", openedAt: standing.openedAt.toISOString() };
  }
}
