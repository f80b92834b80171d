import { DraftUpdate } from "@/lib/attempts/draft";
import { readDraft, saveDraft } from "@/lib/attempts/save-draft.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readJson } from "@/lib/http/read-json.server";
import { currentLearner, requireLearner } from "@/lib/learners/learner-cookie.server";

type Context = { readonly params: Promise<{ readonly question: string }> };

const statusCodes = { saved: 200, conflict: 409, "too-large": 413, "unknown-question": 404, invalid: 400 } as const;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerRequest(request, async () => {
    const learner = await currentLearner(new Date());
    const draft = learner ? await readDraft(await database(), learner.id, (await params).question) : null;
    return Response.json({ draft });
  });
}

export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readJson(request, DraftUpdate);
    if (!body.ok) return body.response;
    const now = new Date();
    const db = await database();
    const learner = await requireLearner(db, now);
    const result = await saveDraft(db, { learnerId: learner.id, questionId: (await params).question, update: body.value, now });
    return Response.json(result, { status: statusCodes[result.status] });
  });
}
