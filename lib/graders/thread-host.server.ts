import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/observability/log.server";
import { type Grading, weFailed } from "./grade";
import type { Given, RubricLine, Tests } from "./grader";
import { graderVersions } from "./language-table";
import { answerLimitBytes, byteLength, submissionLimitMs } from "./limits";
import type { Report } from "./report";
import type { Language } from "./rule";
import { type Platform, type Supervised, superviseWorker } from "./supervise-worker";

/** One submission, as the server grades it. */
export interface Submitted {
  readonly language: Language;
  /** At most 65,536 bytes of UTF-8. */
  readonly text: string;
  readonly given: Given;
  readonly rubric: readonly RubricLine[];
  /** `id` and version (number or hash) of the question as stored with the attempt. */
  readonly question: { readonly id: string; readonly version: string };
  readonly tests?: Tests | null;
}

/** A pool of threads that grade. */
export interface ThreadHost {
  /**
   * The report on one submission; a time-out, a dead thread, or a full queue gives verdict `we-failed` with its cause in `failed`.
   * Throws a RangeError for an answer over the limit, which the caller refuses before.
   */
  grade(submitted: Submitted): Promise<Report>;
  close(): void;
}

export interface ThreadHostOptions {
  /** Path of the bundle that a thread runs. */
  readonly script: string;
  /** Folder of packs and engines that a grader may ask for by name. */
  readonly packs: string;
  readonly threads?: number;
  readonly limitMs?: number;
  /** Submissions that may wait; more are answered `we-failed` at once, so that a flood has an end. */
  readonly queueLimit?: number;
  readonly log: Platform["log"];
}

/** Heap of one thread; an answer of 64 KB needs a hundredth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Makes a pool; threads start with the first submission, and never keep the process alive while they are idle. */
export function createThreadHost(options: ThreadHostOptions): ThreadHost {
  const { script, packs, limitMs = submissionLimitMs, queueLimit = 64 } = options;
  const platform: Platform = {
    start(heard, died) {
      const worker = new Worker(script, { workerData: { packs }, resourceLimits, env: {}, name: "grade" });
      worker.unref();
      worker.on("message", heard);
      worker.on("messageerror", (error) => died(String(error)));
      worker.on("error", (error) => died(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      worker.on("exit", (code) => died(`exit code ${code}`));
      return { post: (request) => worker.postMessage(request), close: () => void worker.terminate() };
    },
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    log: options.log,
  };
  const threads: Supervised[] = Array.from({ length: options.threads ?? Math.min(4, availableParallelism()) }, () =>
    superviseWorker(platform),
  );
  // One queue for all, so that nobody waits behind a thread that hangs while another is free.
  const idle = [...threads];
  const waiting: ((thread: Supervised) => void)[] = [];
  const takeThread = () => {
    const free = idle.pop();
    return free ? Promise.resolve(free) : new Promise<Supervised>((given) => waiting.push(given));
  };
  const giveBack = (thread: Supervised) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  const bundledAt = () => statSync(script, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  let bundled = bundledAt();

  return {
    async grade({ language, text, given, rubric, question, tests = null }) {
      if (byteLength(text) > answerLimitBytes)
        throw new RangeError(`the answer has ${byteLength(text)} bytes, the limit is ${answerLimitBytes}`);
      const input = { text, options: {}, given, rubric };
      const grading: Grading = { manifest: { language, version: graderVersions[language] ?? "none" }, question, input };
      const newest = bundledAt();
      if (newest !== bundled) {
        bundled = newest;
        for (const thread of threads) thread.renew();
      }
      if (waiting.length >= queueLimit) return weFailed(grading, "host/queue-full");
      const thread = await takeThread();
      const { result } = thread.ask({ request: { type: "grade", language, question, input, tests }, limitMs });
      const outcome = await result.finally(() => giveBack(thread));
      if (outcome.status === "answered") return outcome.answer.report;
      return weFailed(grading, outcome.status === "we-failed" ? outcome.failed : `host/${outcome.status}`);
    },
    close() {
      for (const thread of threads) thread.close();
    },
  };
}

const shared = globalThis as { lintviewThreadHost?: ThreadHost };

/** Grades in the pool of this process, which survives a hot reload. */
export function gradeInThread(submitted: Submitted): Promise<Report> {
  // Joined at run time, so that no bundler tries to follow it.
  shared.lintviewThreadHost ??= createThreadHost({
    script: join(/* turbopackIgnore: true */ process.cwd(), "generated", "grade-thread.mjs"),
    packs: join(/* turbopackIgnore: true */ process.cwd(), "generated", "packs"),
    log: (event, detail) => log("error", `grader.${event}`, detail),
  });
  return shared.lintviewThreadHost.grade(submitted);
}
