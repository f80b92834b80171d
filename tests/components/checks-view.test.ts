import { describe, expect, test } from "vitest";
import { textLines } from "@/components/editor/text-lines";
import { checksView, offeredHints } from "@/components/workspace/checks-view";
import { type CheckState, verdictOf } from "@/components/workspace/verdict";
import type { SubmissionState } from "@/lib/attempts/submission-queue";
import { judgeWords, wordExercise } from "../support/word-exercise";

const { rubric, hints } = wordExercise;
const see = (text: string) => checksView(judgeWords(text), rubric, text);
const checked: CheckState = { status: "checked", ms: 0.3 };
const none: SubmissionState = { status: "none" };

describe("lines of a text", () => {
  test.each([
    ["a\nb\nc", 3],
    ["a\r\nb", 2],
    ["a\rb", 2],
    ["", 1],
    ["a\n", 2],
  ])("%j has %i", (text, count) => expect(textLines(text).count).toBe(count));

  test("places and spans", () => {
    const lines = textLines("ab\r\ncd\nef");
    expect(lines.positionAt(4)).toEqual({ line: 2, column: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 3, column: 3 });
    expect(lines.linesOf({ start: 0, end: 4 })).toEqual({ first: 1, last: 1 });
    expect(lines.linesOf({ start: 1, end: 5 })).toEqual({ first: 1, last: 2 });
    expect(lines.linesOf({ start: 4, end: 4 })).toEqual({ first: 2, last: 2 });
    expect(lines.startOf(3)).toBe(7);
  });
});

describe("the panel of checks", () => {
  test("before anything was checked every demand waits and there are no points", () => {
    expect(checksView(null, rubric, "x")).toMatchObject({
      points: null,
      of: 10,
      rows: [{ state: "waiting" }, { state: "waiting" }],
      all: [],
    });
  });

  test("demanded and advised never share a list", () => {
    const view = see("good\ntip");
    expect(view.rows.map((row) => [row.state, row.points])).toEqual([
      ["met", 6],
      ["lost", 0],
    ]);
    expect(view.rows[1]?.findings).toHaveLength(1);
    expect(view.advised.map((found) => [found.finding.rule, found.first])).toEqual([["dockerfile/drop-tip", 2]]);
    expect(view).toMatchObject({ points: 6, unmet: 1, gateClosed: false });
  });

  test("one fault, one red mark: behind a closed gate demands wait for its line", () => {
    const view = see("good\nsyntax");
    expect(view.rows.map((row) => [row.state, row.waitsFor])).toEqual([
      ["waiting", 2],
      ["waiting", 2],
    ]);
    expect(view.gate).toHaveLength(1);
    expect(view.unmet).toBe(0);
    expect(verdictOf(none, checked, view, "good\nsyntax")).toMatchObject({ kind: "typing", gateLine: 2 });
  });
});

describe("hints", () => {
  const states = (text: string, opened: number[]) =>
    offeredHints(hints, see(text).rows, opened).map(({ hint, state }) => [hint.number, state]);

  test("open by degrees", () => {
    expect(states("x", [])).toEqual([
      [1, "next"],
      [2, "locked"],
      [3, "locked"],
    ]);
    expect(states("x", [1])).toEqual([
      [1, "opened"],
      [2, "next"],
      [3, "locked"],
    ]);
  });

  test("one bound to a demand is offered only while that is lost, and stays once it was opened", () => {
    expect(states("fine", [1])).toEqual([
      [1, "opened"],
      [3, "next"],
    ]);
    expect(states("fine", [1, 2])).toEqual([
      [1, "opened"],
      [2, "opened"],
      [3, "next"],
    ]);
  });
});

describe("the verdict line", () => {
  const submission = { id: "i", questionId: "q", version: 1, text: "t", hints: 0, ms: 0 };
  const attempt = { id: "i", at: "", points: 1, of: 10, hints: 0, version: 1, disputed: false };

  test("shows a verdict only while the text is the one that was judged", () => {
    const judged: SubmissionState = {
      status: "judged",
      submission,
      attempt: { ...attempt, state: "failed" },
      revealed: null,
      older: false,
    };
    expect(verdictOf(judged, checked, see("x"), "t")).toEqual({ kind: "not-met", unmet: 2 });
    expect(verdictOf(judged, checked, see("x"), "t ")).toMatchObject({ kind: "typing" });
    expect(verdictOf({ ...judged, attempt: { ...attempt, state: "passed" } }, checked, see("good fine"), "t")).toEqual({
      kind: "passed",
      demands: 2,
    });
    expect(verdictOf(judged, checked, see("syntax"), "t")).toEqual({ kind: "not-built", gateLine: 1 });
  });

  test("an answer over the limit comes before everything", () => {
    expect(
      verdictOf({ status: "sending", submission }, { status: "too-large", bytes: 72_000, limit: 65_536 }, see("x"), "t"),
    ).toMatchObject({ kind: "too-large" });
  });

  test.each([
    [{ status: "sending", submission }, "sending"],
    [{ status: "kept", submission, failures: 0 }, "kept"],
    [{ status: "we-failed", submission, fault: "broken", attempt: null, failures: 0, later: false }, "we-failed"],
    [{ status: "newer-version", submission, version: 2 }, "newer-version"],
    [{ status: "refused", submission, why: "invalid" }, "refused"],
  ] as [SubmissionState, string][])("%#: %j", (state, kind) => expect(verdictOf(state, checked, see("x"), "t").kind).toBe(kind));

  test("a broken checker is said, and is no verdict", () => {
    expect(verdictOf(none, { status: "broken" }, checksView(null, rubric, ""), "").kind).toBe("checker-broken");
  });
});
