import { Submission } from "@/lib/attempts/attempt";
import { judgeInThread } from "@/lib/attempts/judge-in-thread.server";
import { listAttempts } from "@/lib/attempts/read-attempts.server";
import { readReveal } from "@/lib/attempts/read-reveal.server";
import { submitAttempt } from "@/lib/attempts/submit-attempt.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readJson } from "@/lib/http/read-json.server";
import { currentLearner, requireLearner } from "@/lib/learners/learner-cookie.server";
import { localeOf } from "../locale-of";

const statusCodes = { graded: 200, "too-large": 413, "newer-version": 409, "unknown-question": 404 } as const;

export function GET(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const question = new URL(request.url).searchParams.get("question");
    if (!question) return Response.json({ status: "invalid" }, { status: 400 });
    const learner = await currentLearner(new Date());
    return Response.json({ attempts: learner ? await listAttempts(await database(), learner.id, question) : [] });
  });
}

export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readJson(request, Submission);
    if (!body.ok) return body.response;
    const now = new Date();
    const db = await database();
    const learner = await requireLearner(db, now);
    const outcome = await submitAttempt(db, { learner, submission: body.value, now, judge: judgeInThread });
    if (outcome.status !== "graded") return Response.json(outcome, { status: statusCodes[outcome.status] });
    const revealed = await readReveal(db, {
      learnerId: learner.id,
      questionId: body.value.questionId,
      version: outcome.attempt.version,
      locale: localeOf(request),
    });
    return Response.json({ ...outcome, revealed });
  });
}
