import type { OurFault, SubmissionState } from "@/lib/attempts/submission-queue";
import type { ChecksView } from "./checks-view";

/** What this browser's own checks are doing. */
export type CheckState =
  | { readonly status: "opening" }
  | { readonly status: "checking" }
  | { readonly status: "checked"; readonly ms: number }
  | { readonly status: "too-large"; readonly bytes: number; readonly limit: number }
  /** The checker of this browser broke or ran out of time; the server still judges. */
  | { readonly status: "broken" };

/** The one sentence of the verdict line. Which words belong to it is the messages' affair. */
export type Verdict =
  | { readonly kind: "opening" }
  | { readonly kind: "typing"; readonly ms: number | null; readonly gateLine: number | null; readonly unmet: number; readonly of: number }
  | { readonly kind: "checker-broken" }
  | { readonly kind: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "sending" }
  | { readonly kind: "kept" }
  | { readonly kind: "not-built"; readonly gateLine: number }
  | { readonly kind: "not-met"; readonly unmet: number }
  | { readonly kind: "passed"; readonly demands: number }
  | { readonly kind: "we-failed"; readonly fault: OurFault; readonly later: boolean }
  | { readonly kind: "newer-version" }
  | { readonly kind: "refused"; readonly why: "invalid" | "unknown-question" };

const gateLineOf = (view: ChecksView) => (view.gateClosed ? (view.all.find((one) => one.finding.severity === "error")?.first ?? 1) : null);

/**
 * Whether the panel shows the verdict of a submission rather than the checks of what is being typed:
 * while it is on its way, and afterwards until the text differs from what was sent.
 */
export function showsSubmission(submission: SubmissionState, text: string): boolean {
  switch (submission.status) {
    case "none":
      return false;
    case "sending":
    case "grading":
      return true;
    default:
      return submission.submission.text === text;
  }
}

/**
 * The state of the verdict line.
 * @param view arranged from the server's report when a judged submission is shown, else from this browser's checks
 */
export function verdictOf(submission: SubmissionState, check: CheckState, view: ChecksView, text: string): Verdict {
  if (check.status === "too-large") return { kind: "too-large", bytes: check.bytes, limit: check.limit };
  if (showsSubmission(submission, text))
    switch (submission.status) {
      case "sending":
      case "grading":
        return { kind: "sending" };
      case "kept":
        return { kind: "kept" };
      case "we-failed":
        return { kind: "we-failed", fault: submission.fault, later: submission.later };
      case "too-large":
        return { kind: "too-large", bytes: submission.bytes, limit: submission.limit };
      case "newer-version":
        return { kind: "newer-version" };
      case "refused":
        return { kind: "refused", why: submission.why };
      case "judged": {
        if (submission.attempt.state === "passed") return { kind: "passed", demands: view.rows.length };
        const gateLine = gateLineOf(view);
        return gateLine === null ? { kind: "not-met", unmet: view.unmet } : { kind: "not-built", gateLine };
      }
    }
  switch (check.status) {
    case "opening":
      return { kind: "opening" };
    case "broken":
      return { kind: "checker-broken" };
    default:
      return {
        kind: "typing",
        ms: check.status === "checked" ? check.ms : null,
        gateLine: gateLineOf(view),
        unmet: view.unmet,
        of: view.rows.length,
      };
  }
}
