import { z } from "zod";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readJson } from "@/lib/http/read-json.server";
import { requireLearner } from "@/lib/learners/learner-cookie.server";
import { saveWalk } from "@/lib/walks/save-walk.server";
import { WalkUpdate } from "@/lib/walks/walk";

type Context = { readonly params: Promise<{ readonly id: string }> };

const Id = z.uuid({ version: "v7" });
const statusCodes = { saved: 200, "newer-walk": 409, invalid: 400, "unknown-question": 404 } as const;

/** A walk, whole, as far as it has come; sent again it changes nothing. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readJson(request, WalkUpdate);
    if (!body.ok) return body.response;
    const id = Id.safeParse((await params).id);
    if (!id.success) return Response.json({ status: "invalid" }, { status: 400 });
    const now = new Date();
    const db = await database();
    const learner = await requireLearner(db, now);
    const result = await saveWalk(db, { learnerId: learner.id, id: id.data.toLowerCase(), update: body.value, now });
    return Response.json(result, { status: statusCodes[result.status] });
  });
}
