import type { AttemptView, Submission } from "@/lib/attempts/attempt";
import {
  askAgainAfter,
  pendingSubmission,
  type SubmissionEvent,
  type SubmissionState,
  submissionQueue,
} from "@/lib/attempts/submission-queue";
import { uuidV7 } from "@/lib/attempts/uuid-v7";
import type { Report } from "@/lib/graders/report";
import { type Backend, LineLost, ServerFailed } from "./backend";
import type { LocalStore } from "./local-store";
import { type Store, writableStore } from "./store";

export interface Desk {
  readonly submission: SubmissionState;
  /** Newest first; null while they are being read. */
  readonly attempts: readonly AttemptView[] | null;
}

export interface SubmissionDesk extends Store<Desk> {
  /** Reads earlier attempts and sends what an earlier visit could not. Returns what undoes it. */
  start(): () => void;
  submit(answer: Pick<Submission, "text" | "hints" | "ms" | "version">): void;
  /** Asks again now: the same submission where the server has not got it, a new one where its verdict was ours to mend. */
  again(): void;
  /** Go on and be told; the page asks again in the background. */
  putOff(): void;
  /** The dispute of an attempt was taken. */
  disputed(id: string): void;
  lineBack(): void;
}

interface Surroundings {
  readonly backend: Backend;
  readonly local: LocalStore;
  readonly questionId: string;
  /** This browser's own report on a text; null when its checker is broken. */
  grade(text: string): Promise<Report | null>;
  now(): number;
  random(): Uint8Array;
}

/** Runs what `submissionQueue` decides: sends once, keeps what could not be sent, compares the server's verdict with the browser's. */
export function submissionDesk({ backend, local, questionId, grade, now, random }: Surroundings): SubmissionDesk {
  const store = writableStore<Desk>({ submission: { status: "none" }, attempts: null });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  /** Id of the submission that is on its way, so that two timers never send it twice at once. */
  let onItsWay: string | null = null;

  const dispatch = (event: SubmissionEvent) => {
    const desk = store.get();
    const submission = submissionQueue(desk.submission, event);
    if (submission === desk.submission) return;
    const attempt = "attempt" in submission ? submission.attempt : null;
    store.set({ submission, attempts: attempt && desk.attempts ? withAttempt(desk.attempts, attempt) : desk.attempts });
    local.writeSubmission(questionId, pendingSubmission(submission));
    clearTimeout(timer);
    const wait = running ? askAgainAfter(submission) : null;
    if (wait !== null) timer = setTimeout(() => void send(), wait);
  };

  const send = async () => {
    const { submission: state } = store.get();
    const submission = pendingSubmission(state);
    if (!submission || onItsWay === submission.id) return;
    onItsWay = submission.id;
    try {
      const [result, browser] = await Promise.all([backend.submit(submission), grade(submission.text)]);
      const current = store.get().submission;
      if (running && current.status !== "none" && current.submission.id === submission.id) dispatch({ type: "answered", result, browser });
    } catch (error) {
      const current = store.get().submission;
      if (current.status === "none" || current.submission.id !== submission.id) return;
      if (error instanceof LineLost) dispatch({ type: "line-lost" });
      else if (error instanceof ServerFailed)
        dispatch({ type: "server-failed", fault: error.status === 504 ? "no-answer" : "server-failed" });
      else throw error;
    } finally {
      if (onItsWay === submission.id) onItsWay = null;
    }
  };

  const readEarlier = async () => {
    try {
      const attempts = await backend.listAttempts(questionId);
      if (!running) return;
      const { submission } = store.get();
      const attempt = "attempt" in submission ? submission.attempt : null;
      store.set({ submission, attempts: attempt ? withAttempt(attempts, attempt) : attempts });
      const newest = attempts[0];
      const read = newest && submission.status === "none" ? await backend.readAttempt(newest.id) : null;
      if (running && read) dispatch({ type: "found", questionId, ...read });
    } catch (error) {
      if (!(error instanceof LineLost || error instanceof ServerFailed)) throw error;
      // The list is read again with the next attempt or when the line is back; nothing of the learner's depends on it.
    }
  };

  const submit = (submission: Submission) => {
    dispatch({ type: "submitted", submission });
    void send();
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    start() {
      running = true;
      const kept = local.readSubmission(questionId);
      if (kept) submit(kept);
      void readEarlier();
      return () => {
        running = false;
        clearTimeout(timer);
      };
    },
    submit: (answer) => submit({ ...answer, id: uuidV7(now(), random()), questionId }),
    again() {
      const { submission: state } = store.get();
      if (state.status === "none") return;
      if (pendingSubmission(state)) {
        dispatch({ type: "again" });
        void send();
      } else submit({ ...state.submission, id: uuidV7(now(), random()) });
    },
    putOff: () => dispatch({ type: "put-off" }),
    disputed(id) {
      const { submission, attempts } = store.get();
      const mark = (attempt: AttemptView) => (attempt.id === id ? { ...attempt, disputed: true } : attempt);
      store.set({
        submission: submission.status === "judged" ? { ...submission, attempt: mark(submission.attempt) } : submission,
        attempts: attempts?.map(mark) ?? null,
      });
    },
    lineBack() {
      if (store.get().attempts === null) void readEarlier();
      if (store.get().submission.status === "kept") void send();
    },
  };
}

function withAttempt(attempts: readonly AttemptView[], attempt: AttemptView): readonly AttemptView[] {
  const { report: _report, text: _text, ...row } = attempt;
  return attempts.some((one) => one.id === row.id) ? attempts.map((one) => (one.id === row.id ? row : one)) : [row, ...attempts];
}
