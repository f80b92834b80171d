import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { readBody } from "@/lib/http/read-body.server";
import { exportOwnData } from "@/lib/learners/export-own-data.server";
import { importOwnData } from "@/lib/learners/import-own-data.server";
import { currentLearner, requireLearner } from "@/lib/learners/learner-cookie.server";
import { parseOwnData } from "@/lib/learners/own-data";
import { type OwnDataResult, ownDataLimitBytes } from "@/lib/learners/own-data-plan";
import { log } from "@/lib/observability/log.server";

/** Everything of whoever asks, as one file of JSON lines; a link, so that it works with scripts off. */
export function GET(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const now = new Date();
    const learner = await currentLearner(now);
    if (!learner) return Response.json({ status: "unknown-learner" }, { status: 404 });
    const lines = exportOwnData(await database(), learner.id, now);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await lines.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
        } catch (error) {
          // The answer has begun; a broken stream is how the browser learns that the file is not whole.
          log("error", "own-data.export", "an export ended early", { error });
          controller.error(error);
        }
      },
      cancel: () => void lines.return(undefined),
    });
    return new Response(body, {
      headers: {
        "content-type": "application/jsonl; charset=utf-8",
        "content-disposition": `attachment; filename="lintview-${now.toISOString().slice(0, 10)}.jsonl"`,
        "cache-control": "no-store",
      },
    });
  });
}

/** A file of own data: `?plan` says what it would bring, without it that is done. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const body = await readBody(request, "application/jsonl", ownDataLimitBytes);
    if (!body.ok) {
      if (body.response.status !== 413) return body.response;
      return Response.json({ status: "too-large", limit: ownDataLimitBytes } satisfies OwnDataResult, { status: 413 });
    }
    const parsed = parseOwnData(body.value);
    if (!parsed.ok) return Response.json({ status: "faults", faults: parsed.faults } satisfies OwnDataResult, { status: 422 });
    const now = new Date();
    const db = await database();
    const dry = new URL(request.url).searchParams.has("plan");
    const learner = dry ? await currentLearner(now) : await requireLearner(db, now);
    const plan = await importOwnData(db, learner, parsed.data, { dry });
    return Response.json({ status: dry ? "planned" : "imported", plan } satisfies OwnDataResult);
  });
}
