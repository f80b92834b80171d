import { describe, expect, test } from "vitest";
import { type Grading, grade, judge, weFailed } from "@/lib/graders/grade";
import type { Checked, OpenGrader, Ran } from "@/lib/graders/grader";
import type { TestResult } from "@/lib/graders/report";
import { inputOf, openWords } from "../support/word-room";

const grading = (points: readonly number[]): Grading => ({
  manifest: { language: "dockerfile", version: "v1" },
  question: { id: "docker-0001", version: "3" },
  input: inputOf("text", { rubric: points.map((worth, at) => ({ id: `l${at}`, rule: "dockerfile/x", points: worth })) }),
});
const checked = (gate: Checked["gate"], ...states: Checked["lines"][number]["state"][]): Checked => ({
  gate,
  lines: states.map((state, at) => ({ id: `l${at}`, state, findings: [] })),
  findings: [],
  closedBy: [],
  failed: [],
});
const result = (name: string, state: TestResult["state"]): TestResult => ({ name, state, ms: 1 });
const ran = (...tests: TestResult[]): Ran => ({ tests, lines: [{ id: "l1", tests: ["TestA", "TestB"] }], failed: [] });

describe("the verdict", () => {
  test.each([
    ["open", ["met", "met"], "passed", 10],
    ["open", ["met", "lost"], "not-passed", 4],
    ["open", ["met", "waiting"], "not-passed", 4], // typing: tests were not run
    ["open", ["met", "unjudged"], "we-failed", 4],
    ["open", ["met"], "we-failed", 4], // a line is missing
    ["closed", ["met", "waiting"], "not-passed", 4],
    ["closed", ["met", "met"], "not-passed", 10],
    ["closed", ["met", "unjudged"], "not-passed", 4], // it does not build: no judgement was needed
    ["unknown", ["met", "met"], "we-failed", 10],
  ] as const)("gate %s, lines %j: %s, %d points", (gate, states, verdict, points) => {
    const report = judge(grading([4, 6]), checked(gate, ...states), null);
    expect([report.verdict, report.points, report.of]).toEqual([verdict, points, 10]);
  });

  test.each([
    [["passed", "passed"], "passed", "met"],
    [["passed", "deadlock"], "not-passed", "lost"],
    [["passed", "we-failed"], "we-failed", "waiting"],
    [["failed", "we-failed"], "not-passed", "lost"],
    [["passed"], "we-failed", "waiting"], // a test has no result
  ] as const)("tests %j: %s", (states, verdict, state) => {
    const tests = states.map((one, at) => result(["TestA", "TestB"][at] as string, one));
    const report = judge(grading([4, 6]), checked("open", "met", "waiting"), ran(...tests));
    expect([report.verdict, report.lines[1]?.state]).toEqual([verdict, state]);
    expect(report.lines[1]?.tests).toEqual(["TestA", "TestB"]);
  });

  test("a line that no test belongs to is unjudged, not met", () => {
    expect(judge(grading([4, 6]), checked("open", "waiting", "met"), ran()).verdict).toBe("we-failed");
  });

  test("a rule that broke and that no line needs is named, and the verdict stands", () => {
    const report = judge(grading([10]), { ...checked("open", "met"), failed: ["dockerfile/y"] }, null);
    expect([report.verdict, report.failed]).toEqual(["passed", ["dockerfile/y"]]);
  });

  test("an answer to nothing passes when its gate is open", () => {
    expect(judge(grading([]), checked("open"), null)).toMatchObject({ verdict: "passed", points: 0, of: 0 });
  });
});

describe("grade", () => {
  const run = (open: Partial<OpenGrader>, withTests = true) =>
    grade({ ...openWords, ...open }, grading([4, 6]), withTests ? { tests: { files: {} }, signal: { aborted: false }, each() {} } : null);

  test("runs the tests behind an open gate only", async () => {
    const runs = async () => ran(result("TestA", "passed"), result("TestB", "passed"));
    expect((await run({ check: async () => checked("open", "met", "waiting"), run: runs })).verdict).toBe("passed");
    const report = await run({ check: async () => checked("closed", "met", "waiting"), run: runs });
    expect([report.verdict, report.tests]).toEqual(["not-passed", undefined]);
  });

  test("an engine that throws is our failure, told to the log and not to the learner", async () => {
    const broken: unknown[] = [];
    const cause = new Error("boom");
    const report = await grade({ ...openWords, check: () => Promise.reject(cause) }, grading([4, 6]), null, (id, error) =>
      broken.push(id, error),
    );
    expect(report).toEqual(weFailed(grading([4, 6]), "dockerfile/engine"));
    expect(broken).toEqual(["dockerfile/engine", cause]);
    expect(JSON.stringify(report)).not.toContain("boom");
  });

  test("the same answer gives the same bytes", async () => {
    const once = () => grade(openWords, { ...grading([]), input: inputOf('NOW todo "x crash twice') });
    expect(JSON.stringify(await once())).toBe(JSON.stringify(await once()));
  });
});
