import type { Answer, GraderClient } from "@/components/editor/grader-client";
import { answerSize } from "@/lib/attempts/answer-size";
import type { Report } from "@/lib/graders/report";
import type { Edit, Finding } from "@/lib/graders/rule";
import type { Exercise } from "./exercise";
import { type Store, writableStore } from "./store";
import type { CheckState } from "./verdict";

/** How long after the last key the checks begin. */
export const pauseMs = 150;

export interface Checks {
  readonly state: CheckState;
  /** The newest report and the text that it is about; kept while a newer text is being checked. */
  readonly report: Report | null;
  readonly text: string;
  /** Mechanical cures of the report's findings, by index. */
  readonly fixes: ReadonlyMap<number, readonly Edit[]>;
}

export interface CheckRunner extends Store<Checks> {
  /** Returns what ends the worker; it can be started again. */
  start(): () => void;
  /** Checks this text after a pause; a newer text takes its place. */
  look(text: string): void;
  /** Checks the same text again at once: what it is checked against has changed. */
  again(): void;
  /** The client that is open, and a text as an answer; null while there is none. */
  ask(text: string): { readonly client: GraderClient; readonly answer: Answer } | null;
  /** Everything on this very text, for comparison with the server's report; null when this browser cannot. */
  grade(text: string): Promise<Report | null>;
}

/** The host's own failures: nothing was judged, so there is no report to show. */
function isBroken(report: Report): boolean {
  return (
    report.verdict === "we-failed" && report.failed.some((id) => id.startsWith("host/") || /\/(no-grader|not-opened|engine)$/.test(id))
  );
}

/** The answer as the grader sees it; the server builds the same from the database. */
export function answerOf(exercise: Exercise, text: string): Answer {
  return {
    language: exercise.language,
    question: { id: exercise.id, version: String(exercise.version) },
    input: {
      text,
      options: {},
      given: exercise.given,
      rubric: exercise.rubric.map(({ id, rule, with: using, points }) => ({
        id,
        rule,
        points,
        ...(using === undefined ? {} : { with: using }),
      })),
    },
  };
}

/** No fix may touch what a rubric line demands, even where its own rule is not demanded. */
function touchesDemand(edits: readonly Edit[], report: Report): boolean {
  const demanded = report.lines.filter((line) => line.state === "lost").flatMap((line) => line.findings);
  return demanded.some((index) => {
    const span = report.findings[index]?.span;
    return span && edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end);
  });
}

/**
 * Runs the checks in the worker, a pause after the last key. Nothing rejects: a broken checker is a state.
 * @param answer a text with what it is checked against
 */
export function checkRunner(connect: () => GraderClient, answer: (text: string) => Answer): CheckRunner {
  const store = writableStore<Checks>({ state: { status: "opening" }, report: null, text: "", fixes: new Map() });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: string | null = null;
  let client: GraderClient | null = null;

  const findFixes = async (report: Report, text: string) => {
    const found = new Map<number, readonly Edit[]>();
    for (const [index, finding] of report.findings.entries()) {
      if (!finding.fixable) continue;
      const edits = (await client?.edits(answer(text), finding satisfies Finding)) ?? [];
      if (store.get().report !== report) return;
      if (edits.length > 0 && !touchesDemand(edits, report)) found.set(index, edits);
    }
    if (found.size > 0) store.set({ ...store.get(), fixes: found });
  };

  const check = async (text: string) => {
    const result = await client?.check(answer(text));
    if (!result || wanted !== text) return;
    if (result.status !== "graded") return;
    if (isBroken(result.report)) return store.set({ state: { status: "broken" }, report: null, text, fixes: new Map() });
    store.set({ state: { status: "checked", ms: result.ms }, report: result.report, text, fixes: new Map() });
    await findFixes(result.report, text);
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    start() {
      const mine = connect();
      client = mine;
      wanted = null;
      return () => {
        clearTimeout(timer);
        mine.close();
        if (client === mine) client = null;
      };
    },
    look(text) {
      if (wanted === text) return;
      const first = wanted === null;
      wanted = text;
      clearTimeout(timer);
      const size = answerSize(text);
      if (!size.fits) return store.set({ ...store.get(), state: { status: "too-large", bytes: size.bytes, limit: size.limit } });
      const { state } = store.get();
      if (state.status === "checked" || state.status === "too-large") store.set({ ...store.get(), state: { status: "checking" } });
      timer = setTimeout(() => void check(text), first ? 0 : pauseMs);
    },
    again() {
      if (wanted === null || !answerSize(wanted).fits) return;
      clearTimeout(timer);
      store.set({ ...store.get(), state: { status: "checking" } });
      void check(wanted);
    },
    ask: (text) => client && { client, answer: answer(text) },
    async grade(text) {
      const result = await client?.submit(answer(text)).result;
      return result?.status === "graded" && !isBroken(result.report) ? result.report : null;
    },
  };
}
