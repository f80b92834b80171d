import { createGraderClient } from "@/components/editor/grader-client";
import type { Platform } from "@/lib/graders/supervise-worker";

/** Two clients for a bare page: the real one, and one whose worker knows the slow language only. */
const slowPlatform: Platform = {
  start(heard, died) {
    const worker = new Worker("/slow.worker.js", { type: "module" });
    worker.addEventListener("message", (event) => heard(event.data));
    worker.addEventListener("error", (event) => died(event.message));
    return { post: (request) => worker.postMessage(request), close: () => worker.terminate() };
  },
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  log: (event, detail) => console.info(event, detail),
};

Object.assign(globalThis, { client: createGraderClient(), slowClient: createGraderClient(slowPlatform) });
