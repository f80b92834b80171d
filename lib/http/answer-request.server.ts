import { log } from "@/lib/observability/log.server";

/** Runs a route handler, and turns a throw (our bug, a dead service) into 500 `{status: "we-failed"}`: the page keeps the learner's text and says that we failed. */
export async function answerRequest(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log("error", "http.failed", "a request failed", { method: request.method, path: new URL(request.url).pathname, error });
    return Response.json({ status: "we-failed" }, { status: 500 });
  }
}
