import { describe, expect, test } from "vitest";
import type { AttemptView, Submission } from "@/lib/attempts/attempt";
import {
  askAgainAfter,
  pendingSubmission,
  type SubmissionEvent,
  type SubmissionState,
  submissionQueue,
} from "@/lib/attempts/submission-queue";
import type { Report } from "@/lib/graders/report";

const submission: Submission = {
  id: "01936d1e-0000-7000-8000-000000000001",
  questionId: "docker-0036",
  version: 1,
  text: "FROM a",
  hints: 0,
  ms: 10,
};
const report: Report = {
  grader: { language: "dockerfile", version: "g1" },
  question: { id: "docker-0036", version: "v1" },
  verdict: "not-passed",
  gate: "open",
  points: 1,
  of: 10,
  lines: [{ id: "a", state: "lost", findings: [] }],
  findings: [],
  failed: [],
};
const attempt: AttemptView = {
  id: submission.id,
  at: "2026-11-25T09:00:00.000Z",
  state: "failed",
  points: 1,
  of: 10,
  hints: 0,
  version: 1,
  disputed: false,
  report,
  text: submission.text,
};
const graded = (view: AttemptView, browser: Report | null = report): SubmissionEvent => ({
  type: "answered",
  result: { status: "graded", attempt: view, revealed: null },
  browser,
});
const following = (...events: SubmissionEvent[]) => events.reduce(submissionQueue, { status: "none" } as SubmissionState);
const submitted: SubmissionEvent = { type: "submitted", submission };

describe("a submission", () => {
  test("is judged when browser and server agree", () => {
    expect(following(submitted, graded(attempt))).toMatchObject({ status: "judged", older: false });
  });

  test("is our failure when browser and server disagree, and is not sent again under the same id", () => {
    const state = following(submitted, graded(attempt, { ...report, points: 3 }));
    expect(state).toMatchObject({ status: "we-failed", fault: "differs" });
    expect(pendingSubmission(state)).toBeNull();
  });

  test("is judged by the server alone when this browser could not check or is older", () => {
    expect(following(submitted, graded(attempt, null))).toMatchObject({ status: "judged", older: false });
    expect(
      following(submitted, graded(attempt, { ...report, points: 3, grader: { language: "dockerfile", version: "g0" } })),
    ).toMatchObject({
      status: "judged",
      older: true,
    });
  });

  test("is our failure when a rule of ours broke", () => {
    expect(following(submitted, graded({ ...attempt, state: "broken" }))).toMatchObject({ status: "we-failed", fault: "broken" });
    expect(following(submitted, graded({ ...attempt, report: { ...report, verdict: "we-failed" } }))).toMatchObject({
      status: "we-failed",
    });
  });

  test("is kept without a connection and sent under the same id when it is back", () => {
    const lost = following(submitted, { type: "line-lost" });
    expect(lost).toMatchObject({ status: "kept", failures: 0 });
    expect(pendingSubmission(lost)).toBe(submission);
    expect(askAgainAfter(lost)).toBe(2000);
    expect(askAgainAfter(following(submitted, { type: "line-lost" }, { type: "line-lost" }))).toBe(4000);
    expect(submissionQueue(lost, graded(attempt))).toMatchObject({ status: "judged" });
  });

  test("is kept when the server failed, and asked for in the background only when put off", () => {
    const failed = following(submitted, { type: "server-failed", fault: "server-failed" });
    expect(askAgainAfter(failed)).toBeNull();
    expect(pendingSubmission(failed)).toBe(submission);
    const later = submissionQueue(failed, { type: "put-off" });
    expect(askAgainAfter(later)).toBe(10_000);
    expect(submissionQueue(later, { type: "server-failed", fault: "server-failed" })).toMatchObject({ later: true, failures: 1 });
    expect(submissionQueue(failed, { type: "again" })).toEqual({ status: "sending", submission });
  });

  test("waits for a server that judges it still", () => {
    const state = following(submitted, graded({ ...attempt, state: "grading" }));
    expect(state.status).toBe("grading");
    expect(askAgainAfter(state)).toBe(1500);
  });

  test("ignores the answer to another one", () => {
    const other = { ...attempt, id: "01936d1e-0000-7000-8000-000000000002" };
    expect(following(submitted, graded(other))).toEqual({ status: "sending", submission });
  });

  test.each([
    [
      { status: "too-large", bytes: 71_000, limit: 65_536 },
      { status: "too-large", bytes: 71_000 },
    ],
    [
      { status: "newer-version", version: 2 },
      { status: "newer-version", version: 2 },
    ],
    [{ status: "invalid" }, { status: "refused", why: "invalid" }],
  ] as const)("%j is said and nothing is sent again", (result, wanted) => {
    const state = following(submitted, { type: "answered", result, browser: null });
    expect(state).toMatchObject(wanted);
    expect(pendingSubmission(state)).toBeNull();
    expect(askAgainAfter(state)).toBeNull();
  });
});

test("reports are compared whatever the order of their keys, and without the time that tests took", async () => {
  const { sameReport } = await import("@/lib/attempts/same-report");
  const tested = (ms: number): Report => ({ ...report, tests: [{ name: "TestA", state: "passed", ms }] });
  expect(sameReport(tested(1), tested(9))).toBe("same");
  expect(sameReport(Object.fromEntries(Object.entries(report).reverse()) as unknown as Report, report)).toBe("same");
  expect(sameReport({ ...report, gate: "closed" }, report)).toBe("differs");
  expect(sameReport({ ...report, question: { id: "docker-0036", version: "v0" } }, report)).toBe("older");
});
