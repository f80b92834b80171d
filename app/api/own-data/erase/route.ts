import { z } from "zod";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readForm } from "@/lib/http/read-form.server";
import { eraseLearner } from "@/lib/learners/erase-learner.server";
import { currentLearner, forgetLearner } from "@/lib/learners/learner-cookie.server";

const Form = z.strictObject({ sure: z.literal("yes"), back: z.enum(["/account", "/zh/account"]).default("/account") });

/** A plain form post, so that it works with scripts off: deletes everything of whoever asks, and their cookie. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const form = await readForm(request, Form);
    if (!form.ok) return form.response;
    const learner = await currentLearner(new Date());
    if (learner) await eraseLearner(await database(), learner.id);
    await forgetLearner();
    return new Response(null, { status: 303, headers: { location: `${form.value.back}?deleted` } });
  });
}
