import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { readWalks } from "@/lib/walks/read-walks.server";

export function GET(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const question = new URL(request.url).searchParams.get("question");
    if (!question) return Response.json({ status: "invalid" }, { status: 400 });
    const learner = await currentLearner(new Date());
    return Response.json({ walks: learner ? await readWalks(await database(), learner.id, question) : [] });
  });
}
