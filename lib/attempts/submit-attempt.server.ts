import type { Database } from "@/lib/db.server";
import { answerLimitBytes, byteLength } from "@/lib/graders/limits";
import type { Language } from "@/lib/graders/rule";
import type { LearnerRecord } from "@/lib/learners/find-learner.server";
import { learnerDay } from "@/lib/learners/learner-day";
import { metrics } from "@/lib/observability/metrics.server";
import type { AttemptView, Submission } from "./attempt";
import { gradeAttempt } from "./grade-attempt.server";
import type { Judge } from "./judge";
import { readAttempt } from "./read-attempts.server";
import { keepVersion } from "./save-draft.server";

export type SubmitOutcome =
  | { readonly status: "graded"; readonly attempt: AttemptView }
  | { readonly status: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly status: "newer-version"; readonly version: number }
  | { readonly status: "unknown-question" };

/**
 * Stores a submission, then grades it. The row stands before the grading begins, so that a killed server loses nothing it has taken;
 * the same id sent again yields the stored attempt. An id that belongs to somebody else is unknown.
 */
export async function submitAttempt(
  db: Database,
  { learner, submission, now, judge }: { learner: LearnerRecord; submission: Submission; now: Date; judge: Judge },
): Promise<SubmitOutcome> {
  const bytes = byteLength(submission.text);
  if (bytes > answerLimitBytes) return { status: "too-large", bytes, limit: answerLimitBytes };
  const question = await db.question.findUnique({
    where: { id: submission.questionId },
    select: { id: true, kind: true, state: true, version: true, language: true },
  });
  if (question?.kind !== "exercise" || question.state !== "published") return { status: "unknown-question" };

  const known = await readAttempt(db, learner.id, submission.id);
  if (!known) {
    if (question.version !== submission.version) return { status: "newer-version", version: question.version };
    const points = await db.rubricLine.aggregate({ where: { questionId: question.id, version: question.version }, _sum: { points: true } });
    try {
      await db.attempt.create({
        data: {
          id: submission.id,
          learnerId: learner.id,
          questionId: question.id,
          version: question.version,
          grader: "",
          state: "grading",
          of: points._sum.points ?? 0,
          hints: submission.hints,
          tries: 1,
          ms: Math.min(submission.ms, 86_400_000),
          at: now,
          day: learnerDay(now, learner.zone, learner.dayStart),
          answer: submission.text,
        },
      });
      metrics().attempts.inc({ language: question.language as Language });
    } catch (error) {
      if ((error as { code?: string }).code !== "P2002") throw error; // the same id at the same moment: whoever is second reads what is stored
    }
    await keepVersion(db, learner.id, question.id, "submit", submission.text, now);
  }
  if (!known || known.state === "grading") await gradeAttempt(db, submission.id, { now, judge, isRetry: false });
  const attempt = await readAttempt(db, learner.id, submission.id);
  return attempt ? { status: "graded", attempt } : { status: "unknown-question" };
}
