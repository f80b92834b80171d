import { z } from "zod";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readForm } from "@/lib/http/read-form.server";
import { isOnThisMachine, resumeLearner } from "@/lib/learners/learner-cookie.server";

const Form = z.strictObject({ id: z.coerce.number().int().positive(), back: z.enum(["/", "/zh"]).default("/") });

/** A plain form post, so that it works with scripts off: take up a learner of this database whose cookie was lost. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    if (!(await isOnThisMachine())) return Response.json({ status: "invalid" }, { status: 403 });
    const form = await readForm(request, Form);
    if (!form.ok) return form.response;
    const known = await resumeLearner(await database(), form.value.id);
    if (!known) return Response.json({ status: "unknown-learner" }, { status: 404 });
    return new Response(null, { status: 303, headers: { location: form.value.back } });
  });
}
