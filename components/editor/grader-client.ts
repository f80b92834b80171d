import { weFailed } from "@/lib/graders/grade";
import type { Completion, Hover, Input, Outline, Tests } from "@/lib/graders/grader";
import { graderVersions } from "@/lib/graders/language-table";
import { answerLimitBytes, byteLength, submissionLimitMs, typingLimitMs } from "@/lib/graders/limits";
import type { Report, TestResult } from "@/lib/graders/report";
import type { Edit, Finding, Language } from "@/lib/graders/rule";
import { type Asked, type Outcome, type Platform, superviseWorker } from "@/lib/graders/supervise-worker";

/** An answer and what it is graded against; `rubric` is empty and `given` is `{}` in the playground. */
export interface Answer {
  readonly language: Language;
  readonly input: Input;
  readonly question: Report["question"];
}

/** `graded` includes verdict `we-failed` (a hung or dead worker, a broken rule), with the cause in `report.failed`. */
export type Graded =
  | { readonly status: "graded"; readonly report: Report /** Of parsing and rules, in the worker. */; readonly ms: number }
  /** A newer check was asked for: forget this one. */
  | { readonly status: "superseded" }
  | { readonly status: "cancelled" }
  /** Nothing was sent. */
  | { readonly status: "too-large"; readonly bytes: number; readonly limit: number };

export interface Watcher {
  /** Bytes of an engine or pack while a language is opened the first time. */
  readonly progress?: (done: number, total: number) => void;
  readonly test?: (result: TestResult) => void;
}

/** The page's half of grading; the same for every language. Nothing rejects. */
export interface GraderClient {
  /** Static checks while typing, at most 2 s; an earlier check that is still pending ends as `superseded`. */
  check(answer: Answer, watcher?: Watcher): Promise<Graded>;
  /** Everything, at most 10 s, tests included where there are any. */
  submit(answer: Answer, tests?: Tests | null, watcher?: Watcher): { readonly result: Promise<Graded>; cancel(): void };
  /** The edits that cure a finding of this very text; empty where there are none. */
  edits(answer: Pick<Answer, "language" | "input">, finding: Finding): Promise<readonly Edit[]>;
  complete(answer: Pick<Answer, "language" | "input">, at: number): Promise<readonly Completion[]>;
  hover(answer: Pick<Answer, "language" | "input">, at: number): Promise<Hover | null>;
  /** Edits that change the layout only; null where they could not be made out. */
  format(answer: Pick<Answer, "language" | "input">): Promise<readonly Edit[] | null>;
  /** Folds and picture; null where there are none. */
  outline(answer: Pick<Answer, "language" | "input">): Promise<Outline | null>;
  /** Ends the worker; what is pending ends as `cancelled`. */
  close(): void;
}

const browserPlatform: Platform = {
  start(heard, died) {
    const worker = new Worker(new URL("./grade.worker.ts", import.meta.url), { type: "module", name: "grade" });
    worker.addEventListener("message", (event) => heard(event.data));
    worker.addEventListener("messageerror", () => died("a message could not be read"));
    worker.addEventListener("error", (event) => died(event.message || "the worker could not be loaded"));
    return { post: (request) => worker.postMessage(request), close: () => worker.terminate() };
  },
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  // A rule of ours that broke is for us: the page says so in words, the console keeps the cause.
  log: (event, detail) => console.warn(`grader: ${event}`, detail),
};

/** Makes a client; its worker starts with the first request. `platform` is the browser's unless a test brings its own. */
export function createGraderClient(platform: Platform = browserPlatform): GraderClient {
  const worker = superviseWorker(platform);
  const oversize = (text: string): Graded | null => {
    const bytes = byteLength(text);
    return bytes > answerLimitBytes ? { status: "too-large", bytes, limit: answerLimitBytes } : null;
  };
  const readGraded = (
    { language, input, question }: Answer,
    outcome: Outcome<{ readonly report: Report; readonly ms: number }>,
  ): Graded => {
    if (outcome.status === "answered") return { status: "graded", report: outcome.answer.report, ms: outcome.answer.ms };
    if (outcome.status !== "we-failed") return outcome;
    const manifest = { language, version: graderVersions[language] ?? "none" };
    return { status: "graded", report: weFailed({ manifest, question, input }, outcome.failed), ms: 0 };
  };
  const ask = (
    answer: Answer,
    tests: Tests | null,
    watcher: Watcher,
    limitMs: number,
    lane?: string,
  ): Asked<{ report: Report; ms: number }> =>
    worker.ask({
      request: { type: "grade", language: answer.language, question: answer.question, input: answer.input, tests },
      limitMs,
      ...(lane !== undefined && { lane }),
      notice: (notice) => (notice.type === "test" ? watcher.test?.(notice.result) : watcher.progress?.(notice.done, notice.total)),
    });

  return {
    async check(answer, watcher = {}) {
      return oversize(answer.input.text) ?? readGraded(answer, await ask(answer, null, watcher, typingLimitMs, "typing").result);
    },
    submit(answer, tests = null, watcher = {}) {
      const refused = oversize(answer.input.text);
      if (refused) return { result: Promise.resolve(refused), cancel() {} };
      const asked = ask(answer, tests, watcher, submissionLimitMs);
      return { result: asked.result.then((outcome) => readGraded(answer, outcome)), cancel: asked.cancel };
    },
    async edits({ language, input }, finding) {
      if (oversize(input.text)) return [];
      const outcome = await worker.ask({ request: { type: "fix", language, input, finding }, limitMs: submissionLimitMs }).result;
      return outcome.status === "answered" ? outcome.answer.edits : [];
    },
    async complete({ language, input }, at) {
      if (oversize(input.text)) return [];
      const request = { type: "complete", language, input, at } as const;
      const outcome = await worker.ask({ request, limitMs: typingLimitMs, lane: "complete" }).result;
      return outcome.status === "answered" ? outcome.answer.completions : [];
    },
    async hover({ language, input }, at) {
      if (oversize(input.text)) return null;
      const outcome = await worker.ask({ request: { type: "hover", language, input, at }, limitMs: typingLimitMs, lane: "hover" }).result;
      return outcome.status === "answered" ? outcome.answer.hover : null;
    },
    async format({ language, input }) {
      if (oversize(input.text)) return null;
      const outcome = await worker.ask({ request: { type: "format", language, input }, limitMs: submissionLimitMs }).result;
      return outcome.status === "answered" ? outcome.answer.edits : null;
    },
    async outline({ language, input }) {
      if (oversize(input.text)) return null;
      const outcome = await worker.ask({ request: { type: "outline", language, input }, limitMs: typingLimitMs }).result;
      return outcome.status === "answered" ? outcome.answer.outline : null;
    },
    close: () => worker.close(),
  };
}
