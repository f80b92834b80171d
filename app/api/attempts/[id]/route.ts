import { readAttempt } from "@/lib/attempts/read-attempts.server";
import { readReveal } from "@/lib/attempts/read-reveal.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { localeOf } from "../../locale-of";

export function GET(request: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  return answerRequest(request, async () => {
    const learner = await currentLearner(new Date());
    const db = await database();
    const attempt = learner ? await readAttempt(db, learner.id, (await params).id) : null;
    if (!learner || !attempt) return Response.json({ status: "unknown-attempt" }, { status: 404 });
    const { questionId, ...view } = attempt;
    const revealed = await readReveal(db, { learnerId: learner.id, questionId, version: attempt.version, locale: localeOf(request) });
    return Response.json({ attempt: view, revealed });
  });
}
