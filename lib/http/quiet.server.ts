import { subscribe } from "node:diagnostics_channel";

const kept = globalThis as { lintviewRequests?: { open: number; lastAt: number } };

/** Begins to follow requests, for `untilQuiet`; called once, before the server takes requests. */
export function followRequests(): void {
  if (kept.lintviewRequests) return;
  const requests = { open: 0, lastAt: Number.NEGATIVE_INFINITY };
  kept.lintviewRequests = requests;
  subscribe("http.server.request.start", (message) => {
    requests.open++;
    requests.lastAt = performance.now();
    (message as { response: NodeJS.EventEmitter }).response.once("close", () => requests.open--);
  });
}

const askEveryMs = 25;

/**
 * Resolves once nobody has asked for anything for `quietMs` and no answer is being made, or after `longestMs` all the same:
 * work in the background then takes its piece of the one thread that answers.
 */
export async function untilQuiet(quietMs: number, longestMs: number): Promise<void> {
  const began = performance.now();
  // A database that answers at once never lets the thread look: who has asked meanwhile is accepted in one turn and read in the next.
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => setImmediate(done));
  const isQuiet = () => {
    const { open, lastAt } = kept.lintviewRequests ?? { open: 0, lastAt: Number.NEGATIVE_INFINITY };
    return open === 0 && performance.now() - lastAt >= quietMs;
  };
  while (!isQuiet() && performance.now() - began < longestMs) await new Promise((done) => setTimeout(done, askEveryMs).unref());
}
