import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

const kept = globalThis as { lintviewResponses?: AsyncLocalStorage<ServerResponse> };

/** Lets pages reach the response they are rendered into; called once, before the server takes requests. */
export function followResponses(): void {
  if (kept.lintviewResponses) return;
  const responses = new AsyncLocalStorage<ServerResponse>();
  kept.lintviewResponses = responses;
  subscribe("http.server.request.start", (message) => responses.enterWith((message as { response: ServerResponse }).response));
}

/**
 * Gives the page being rendered the status 404, and says whether it could. Next's own `notFound()` does so too, but sends an empty body
 * that only scripts fill; a page that is missing calls this and renders its words itself. False for a request that came before `followResponses`.
 */
export function answerNotFound(): boolean {
  const response = kept.lintviewResponses?.getStore();
  if (!response || response.headersSent) return false;
  response.statusCode = 404;
  return true;
}
