import { z } from "zod";
import { noteSeen } from "@/lib/attempts/note-seen.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readJson } from "@/lib/http/read-json.server";
import { requireLearner } from "@/lib/learners/learner-cookie.server";

const Seen = z.strictObject({ question: z.string().min(1).max(64) });

/** The answer of a question was opened. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readJson(request, Seen);
    if (!body.ok) return body.response;
    const now = new Date();
    const db = await database();
    const learner = await requireLearner(db, now);
    const result = await noteSeen(db, { learnerId: learner.id, questionId: body.value.question, now });
    return Response.json(result, { status: result.status === "noted" ? 200 : 404 });
  });
}
