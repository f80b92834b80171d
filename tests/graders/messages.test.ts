import { describe, expect, test } from "vitest";
import { answerLimitBytes, byteLength } from "@/lib/graders/limits";
import { readRequest } from "@/lib/graders/messages";
import { readReply } from "@/lib/graders/read-reply";
import { serveGrader } from "@/lib/graders/serve-grader";
import { inputOf } from "../support/word-room";

const grade = {
  type: "grade",
  id: 1,
  language: "dockerfile",
  question: { id: "q", version: "1" },
  input: inputOf("FROM x", { rubric: [{ id: "a", rule: "dockerfile/x", with: { deep: [1] }, points: 1 }] }),
  tests: null,
};

describe("requests", () => {
  test("a right one comes through as it was sent", () => {
    const read = readRequest(grade);
    expect(read.ok && read.value).toBe(grade);
    expect(readRequest({ type: "cancel", id: 3 }).ok).toBe(true);
    expect(readRequest({ ...grade, type: "hover", question: undefined }).ok).toBe(false);
  });

  test.each([
    [null],
    ["grade"],
    [[]],
    [{}],
    [{ type: "constructor", id: 1 }],
    [{ type: "evaluate", id: 1 }],
    [{ ...grade, id: -1 }],
    [{ ...grade, id: "1" }],
    [{ ...grade, language: "python" }],
    [{ ...grade, extra: true }],
    [{ ...grade, tests: undefined }],
    [{ ...grade, input: { ...grade.input, text: 7 } }],
    [{ ...grade, input: { ...grade.input, rubric: [{ id: "a", rule: "r", points: Number.NaN }] } }],
    [{ ...grade, input: { ...grade.input, text: "é".repeat(answerLimitBytes / 2 + 1) } }],
  ])("%j is refused", (message) => {
    expect(readRequest(message).ok).toBe(false);
  });

  test("an unknown one is logged by the worker, and nothing is answered", () => {
    const logged: string[] = [];
    const receive = serveGrader({
      post: (reply) => logged.push(JSON.stringify(reply)),
      bytes: () => Promise.reject(new Error("none")),
      now: () => 0,
      log: (event, detail) => logged.push(`${event}: ${detail}`),
    });
    receive({ type: "evaluate", code: "1" });
    expect(logged).toEqual(["message-refused: message.type unknown: evaluate"]);
  });
});

describe("replies", () => {
  const report = {
    grader: { language: "dockerfile", version: "v" },
    question: { id: "q", version: "1" },
    verdict: "passed",
    gate: "open",
    points: 1,
    of: 1,
    lines: [{ id: "a", state: "met", findings: [] }],
    findings: [{ rule: "dockerfile/x", severity: "error", span: { start: 0, end: 1 }, data: { n: 1 }, fixable: false, suppressed: false }],
    failed: [],
  };

  test("a right one comes through", () => {
    expect(readReply({ type: "graded", id: 1, report, ms: 0.3 }).ok).toBe(true);
    expect(readReply({ type: "hovered", id: 1, hover: null }).ok).toBe(true);
    expect(readReply({ type: "edits", id: 1, edits: [{ span: { start: 1, end: 1 }, text: "" }] }).ok).toBe(true);
  });

  test.each([
    [{ type: "graded", id: 1, report: { ...report, verdict: "excellent" }, ms: 1 }],
    [{ type: "graded", id: 1, report: { ...report, lines: [{ id: "a", state: "met", findings: [-1] }] }, ms: 1 }],
    [{ type: "graded", id: 1, report: { ...report, findings: [{ ...report.findings[0], stack: "at …" }] }, ms: 1 }],
    [{ type: "progress", id: 1, done: "half", total: 1 }],
    [{ type: "refused", id: 1, reason: "tired" }],
  ])("%j is refused", (message) => {
    expect(readReply(message).ok).toBe(false);
  });
});

test.each(["", "abc", "é", "中文", "😀", "a😀b", "\ud83d", "\ude00\ud83d", "\ufeff\u0000\u07ff\u0800"])(
  "the length of %j is that of its UTF-8",
  (text) => {
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
  },
);
