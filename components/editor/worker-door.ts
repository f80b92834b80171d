import type { Door } from "@/lib/graders/serve-grader";

/** What the browser's worker lends to the graders: messages, files of this site, a clock. */
export const workerDoor: Door = {
  post: (reply) => postMessage(reply),
  async bytes(name) {
    const response = await fetch(`/packs/${encodeURIComponent(name)}`);
    if (!response.ok) throw new Error(`/packs/${name} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  now: () => performance.now(),
  log: (event, detail) => console.warn(event, detail),
};
