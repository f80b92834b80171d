import { judgeInThread } from "./attempts/judge-in-thread.server";
import { sweepAttempts } from "./attempts/sweep-attempts.server";
import { type RenderPass, renderMissing } from "./content/rendering.server";
import { watchContent } from "./content/watch-content.server";
import { type Database, database } from "./db.server";
import { log } from "./observability/log.server";

const sweepEveryMs = 60_000;
/** Questions of one round; between rounds requests get their turn. */
const roundSize = 2;
const shortestPauseMs = 100;

/** What a server process does beside answering: grading what a kill left behind, rendering what an import brought, watching content in development. */
export async function startBackgroundWork(): Promise<void> {
  const db = await database();
  const sweep = () => guarded("attempts.sweep", () => sweepAttempts(db, { now: new Date(), judge: judgeInThread }));
  void sweep();
  setInterval(sweep, sweepEveryMs).unref();
  void guarded("content.render", () => renderAll(db));
  if (process.env.WATCH_CONTENT === "1") watchContent({ onResult: () => void guarded("content.render", () => renderAll(db)) });
}

async function renderAll(db: Database): Promise<void> {
  let after: string | null = "";
  while (after !== null) {
    const began = performance.now();
    const pass: RenderPass = await renderMissing(db, roundSize, after);
    after = pass.after;
    // Where nothing was to be done there is nothing to recover from.
    // A pause of twice the work leaves two thirds of the processor to whoever reads meanwhile.
    const pauseMs = Math.max(shortestPauseMs, 2 * (performance.now() - began));
    if (pass.rendered > 0) await new Promise((done) => setTimeout(done, pauseMs));
  }
}

/** A failure here is logged and must not end the server. */
async function guarded(event: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log("error", event, "work in the background failed", { error });
  }
}
