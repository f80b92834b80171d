import type { Database } from "@/lib/db.server";

export type SeenResult = { readonly status: "noted" } | { readonly status: "unknown-question" };

/** A learner opened the answer of a question: it counts as met from now on. What attempts say of it stays. */
export async function noteSeen(
  db: Database,
  { learnerId, questionId, now }: { learnerId: number; questionId: string; now: Date },
): Promise<SeenResult> {
  const question = await db.question.findUnique({ where: { id: questionId }, select: { state: true } });
  if (question?.state !== "published") return { status: "unknown-question" };
  const key = { learnerId, questionId };
  await db.progress.upsert({
    where: { learnerId_questionId: key },
    create: { ...key, attempts: 0, best: 0, lastState: "", seenAt: now },
    update: { seenAt: now },
  });
  return { status: "noted" };
}
