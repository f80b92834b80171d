import { DisputeForm } from "@/lib/attempts/dispute";
import { openDispute } from "@/lib/attempts/open-dispute.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readJson } from "@/lib/http/read-json.server";
import { currentLearner } from "@/lib/learners/learner-cookie.server";

const statusCodes = { opened: 200, "already-open": 409, "unknown-attempt": 404 } as const;

export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readJson(request, DisputeForm);
    if (!body.ok) return body.response;
    const now = new Date();
    const learner = await currentLearner(now);
    if (!learner) return Response.json({ status: "unknown-attempt" }, { status: 404 });
    const result = await openDispute(await database(), { learnerId: learner.id, form: body.value, now });
    return Response.json(result, { status: statusCodes[result.status] });
  });
}
