import { judgeInThread } from "./attempts/judge-in-thread.server";
import { sweepAttempts } from "./attempts/sweep-attempts.server";
import type { RenderPass } from "./content/rendering.server";
import { watchContent } from "./content/watch-content.server";
import { type Database, database } from "./db.server";
import { readEnv } from "./env.server";
import { untilQuiet } from "./http/quiet.server";
import { log } from "./observability/log.server";

const sweepEveryMs = 60_000;
/** Questions of one round. */
const roundSize = 10;
/** A section is rendered when nobody has asked for this long, and after the longest wait all the same: a page asks for its scripts with pauses between. */
const quietMs = 1_000;
const longestWaitMs = 15_000;
/** Whoever starts the server waits for a page; loading the renderer takes a second of the processor. */
const firstRoundAfterMs = 3_000;

/** What a server process does beside answering: grading what a kill left behind, rendering what an import brought, watching content in development. */
export async function startBackgroundWork(): Promise<void> {
  const db = await database();
  const sweep = () => guarded("attempts.sweep", () => sweepAttempts(db, { now: new Date(), judge: judgeInThread }));
  setTimeout(sweep, firstRoundAfterMs).unref();
  setInterval(sweep, sweepEveryMs).unref();
  // An import indexes what it brought; this ends what a kill left undone.
  setTimeout(() => void guarded("search.index", () => indexRest(db)), firstRoundAfterMs).unref();
  setTimeout(() => void guarded("content.render", () => renderAll(db)), firstRoundAfterMs).unref();
  if (process.env.WATCH_CONTENT === "1") watchContent({ onResult: () => void guarded("content.render", () => renderAll(db)) });
}

async function indexRest(db: Database): Promise<void> {
  const { indexQuestions } = await import("./search/index-questions.server");
  await indexQuestions(db, { postgres: readEnv().isPostgres, turn: () => untilQuiet(quietMs, longestWaitMs) });
}

async function renderAll(db: Database): Promise<void> {
  const { renderMissing } = await import("./content/rendering.server");
  let after: string | null = "";
  while (after !== null) {
    const pass: RenderPass = await renderMissing(db, roundSize, after, () => untilQuiet(quietMs, longestWaitMs));
    after = pass.after;
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
