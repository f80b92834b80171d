import type { Report } from "@/lib/graders/report";
import type { AttemptView, Revealed, Submission, SubmissionResult } from "./attempt";
import { sameReport } from "./same-report";

/** Why there is no verdict although an answer was sent; all of them are ours. */
export type OurFault = "server-failed" | "no-answer" | "broken" | "differs";

/** One submission from the button to the verdict. */
export type SubmissionState =
  | { readonly status: "none" }
  | { readonly status: "sending"; readonly submission: Submission }
  /** No connection: kept in this browser, sent when it is back. */
  | { readonly status: "kept"; readonly submission: Submission; readonly failures: number }
  /** The server has it and judges it still. */
  | { readonly status: "grading"; readonly submission: Submission; readonly attempt: AttemptView }
  | {
      readonly status: "judged";
      readonly submission: Submission;
      readonly attempt: AttemptView;
      readonly revealed: Revealed | null;
      /** The page is older than the server: its checks may differ. */
      readonly older: boolean;
    }
  | {
      readonly status: "we-failed";
      readonly submission: Submission;
      readonly fault: OurFault;
      readonly attempt: AttemptView | null;
      readonly failures: number;
      /** The learner goes on; the page asks again by itself. */
      readonly later: boolean;
    }
  | { readonly status: "too-large"; readonly submission: Submission; readonly bytes: number; readonly limit: number }
  | { readonly status: "newer-version"; readonly submission: Submission; readonly version: number }
  | { readonly status: "refused"; readonly submission: Submission; readonly why: "invalid" | "unknown-question" };

export type SubmissionEvent =
  | { readonly type: "submitted"; readonly submission: Submission }
  /** An attempt of an earlier visit, read again; it is shown while the text is still that of the attempt. */
  | { readonly type: "found"; readonly questionId: string; readonly attempt: AttemptView; readonly revealed: Revealed | null }
  /** `browser` is this browser's own report on the same text; null when its checker is broken. */
  | { readonly type: "answered"; readonly result: SubmissionResult; readonly browser: Report | null }
  | { readonly type: "line-lost" }
  | { readonly type: "server-failed"; readonly fault: "server-failed" | "no-answer" }
  /** The learner goes on; the page asks again in the background. */
  | { readonly type: "put-off" }
  /** The learner asks for the same submission to be sent now. */
  | { readonly type: "again" };

/** What must survive a reload: the submission that has no verdict yet, or null. */
export function pendingSubmission(state: SubmissionState): Submission | null {
  switch (state.status) {
    case "sending":
    case "kept":
    case "grading":
      return state.submission;
    case "we-failed":
      // A stored attempt needs no second sending under its id; the server would answer the same.
      return state.attempt ? null : state.submission;
    default:
      return null;
  }
}

/** Milliseconds until the page asks again by itself, or null when it waits for the learner or has its verdict. */
export function askAgainAfter(state: SubmissionState): number | null {
  if (state.status === "grading") return 1500;
  if (state.status === "kept") return Math.min(30_000, 2000 * 2 ** state.failures);
  if (state.status === "we-failed" && state.later && !state.attempt) return Math.min(120_000, 10_000 * 2 ** state.failures);
  return null;
}

function judge(submission: Submission, attempt: AttemptView, revealed: Revealed | null, browser: Report | null): SubmissionState {
  if (attempt.state === "grading") return { status: "grading", submission, attempt };
  if (attempt.state === "broken" || !attempt.report || attempt.report.verdict === "we-failed")
    return { status: "we-failed", submission, fault: "broken", attempt, failures: 0, later: false };
  const compared = browser ? sameReport(browser, attempt.report) : "same";
  if (compared === "differs") return { status: "we-failed", submission, fault: "differs", attempt, failures: 0, later: false };
  return { status: "judged", submission, attempt, revealed, older: compared === "older" };
}

function find(questionId: string, attempt: AttemptView, revealed: Revealed | null): SubmissionState {
  const { id, version, text = "", hints } = attempt;
  return judge({ id, questionId, version, text, hints, ms: 0 }, attempt, revealed, null);
}

/** The state after an event. A result that belongs to no pending submission changes nothing. */
export function submissionQueue(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  if (event.type === "submitted") return { status: "sending", submission: event.submission };
  if (event.type === "found") return state.status === "none" ? find(event.questionId, event.attempt, event.revealed) : state;
  if (state.status === "none") return state;
  const { submission } = state;
  switch (event.type) {
    case "answered": {
      const { result } = event;
      if (result.status === "graded")
        return result.attempt.id === submission.id ? judge(submission, result.attempt, result.revealed, event.browser) : state;
      if (result.status === "too-large") return { status: "too-large", submission, bytes: result.bytes, limit: result.limit };
      if (result.status === "newer-version") return { status: "newer-version", submission, version: result.version };
      return { status: "refused", submission, why: result.status };
    }
    case "line-lost":
      return { status: "kept", submission, failures: state.status === "kept" ? state.failures + 1 : 0 };
    case "server-failed":
      return {
        status: "we-failed",
        submission,
        fault: event.fault,
        attempt: null,
        failures: state.status === "we-failed" ? state.failures + 1 : 0,
        later: state.status === "we-failed" && state.later,
      };
    case "put-off":
      return state.status === "we-failed" ? { ...state, later: true } : state;
    case "again":
      return pendingSubmission(state) ? { status: "sending", submission } : state;
  }
}
