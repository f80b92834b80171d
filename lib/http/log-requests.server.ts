import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/observability/log.server";
import { enterTrace, traceOf, withTrace } from "@/lib/observability/trace.server";

const kept = globalThis as { lintviewLogsRequests?: true };

/** What probes ask every second, and the files of the build, would drown the rest. */
const unlogged = /^\/(_next\/|livez$|readyz$|metrics$)/;

/**
 * Gives each request, page or route, its trace, and writes one line when it was answered (`http.answered`) or when the other side
 * left before (`http.left`). Called once, before the server takes requests.
 */
export function logRequests(): void {
  if (kept.lintviewLogsRequests) return;
  kept.lintviewLogsRequests = true;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { traceparent } = request.headers;
    const trace = traceOf(typeof traceparent === "string" ? traceparent : undefined);
    enterTrace(trace);
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (unlogged.test(path)) return;
    const { method } = request;
    const began = performance.now();
    response.once("close", () => {
      const milliseconds = Math.round(performance.now() - began);
      const fields = { method, path, status: response.statusCode, milliseconds };
      withTrace(trace, () => {
        if (response.writableFinished) log("info", "http.answered", "a request was answered", fields);
        else log("info", "http.left", "the other side left before the answer", fields);
      });
    });
  });
}
