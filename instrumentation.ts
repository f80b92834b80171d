import type { Instrumentation } from "next";

/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followResponses } = await import("./lib/http/response-status.server");
  followResponses();
  const { followRequests } = await import("./lib/http/quiet.server");
  followRequests();
  const { logRequests } = await import("./lib/http/log-requests.server");
  logRequests();
  const { startBackgroundWork } = await import("./lib/background-work.server");
  await startBackgroundWork();
}

/** Our bug while rendering or answering: one line with its fields; the reader sees the page that says so. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/observability/log.server");
  log("error", "render.failed", "a page or route threw", { error, method: request.method, path: request.path, route: context.routePath });
};
