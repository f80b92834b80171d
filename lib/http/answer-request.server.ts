import { log } from "@/lib/observability/log.server";
import { withTrace } from "@/lib/observability/trace.server";

/**
 * Runs a route handler within the request's trace, logs one line for it, and turns a throw (our bug, a dead service) into
 * 500 `{status: "we-failed"}`: the page keeps the learner's text and says that we failed.
 */
export function answerRequest(request: Request, work: () => Promise<Response>): Promise<Response> {
  return withTrace(request.headers.get("traceparent"), async () => {
    const began = performance.now();
    const path = new URL(request.url).pathname;
    const line = (response: Response) => ({
      method: request.method,
      path,
      status: response.status,
      milliseconds: Math.round(performance.now() - began),
    });
    try {
      const response = await work();
      log("info", "http.answered", "a request was answered", line(response));
      return response;
    } catch (error) {
      const response = Response.json({ status: "we-failed" }, { status: 500 });
      log("error", "http.failed", "a request failed", { ...line(response), error });
      return response;
    }
  });
}
