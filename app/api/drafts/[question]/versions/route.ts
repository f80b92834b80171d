import { readDraftVersions } from "@/lib/attempts/read-draft-versions.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { currentLearner } from "@/lib/learners/learner-cookie.server";

export function GET(request: Request, { params }: { readonly params: Promise<{ readonly question: string }> }): Promise<Response> {
  return answerRequest(request, async () => {
    const learner = await currentLearner(new Date());
    const versions = learner ? await readDraftVersions(await database(), learner.id, (await params).question) : [];
    return Response.json({ versions });
  });
}
