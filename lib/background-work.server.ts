import { judgeInThread } from "./attempts/judge-in-thread.server";
import { sweepAttempts } from "./attempts/sweep-attempts.server";
import type { RenderPass } from "./content/rendering.server";
import { watchContent } from "./content/watch-content.server";
import { type Database, database } from "./db.server";
import { log } from "./observability/log.server";

const sweepEveryMs = 60_000;
/** Questions of one round; between rounds requests get their turn. */
const roundSize = 2;
const shortestPauseMs = 100;
/** Whoever starts the server waits for a page; loading the renderer takes a second of the processor. */
const firstRoundAfterMs = 3_000;

/** What a server process does beside answering: grading what a kill left behind, rendering what an import brought, watching content in development. */
export async function startBackgroundWork(): Promise<void> {
  const db = await database();
  const sweep = () => guarded("attempts.sweep", () => sweepAttempts(db, { now: new Date(), judge: judgeInThread }));
  setTimeout(sweep, firstRoundAfterMs).unref();
  setInterval(sweep, sweepEveryMs).unref();
  setTimeout(() => void guarded("content.render", () => renderAll(db)), firstRoundAfterMs).unref();
  if (process.env.WATCH_CONTENT === "1") watchContent({ onResult: () => void guarded("content.render", () => renderAll(db)) });
}

async function renderAll(db: Database): Promise<void> {
  const { renderMissing } = await import("./content/rendering.server");
  let after: string | null = "";
  while (after !== null) {
    const began = performance.now();
    const pass: RenderPass = await renderMissing(db, roundSize, after);
    after = pass.after;
    // A pause of twice the work leaves two thirds of the processor to whoever reads meanwhile; where nothing was to be done none is needed.
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
