import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerOf, checkRunner, pauseMs } from "@/components/workspace/check-runner";
import type { Report } from "@/lib/graders/report";
import { judgeWords, wordExercise, wordGrader } from "../support/word-exercise";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const answer = (text: string) => answerOf(wordExercise, text);
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test("checks once, 150 ms after the last key", async () => {
  const grader = wordGrader();
  const checks = checkRunner(() => grader, answer);
  checks.start();
  checks.look("starter");
  await settle();
  checks.look("g");
  await settle(pauseMs - 1);
  checks.look("go");
  await settle(pauseMs - 1);
  expect(grader.checked).toEqual(["starter"]);
  expect(checks.get().state).toEqual({ status: "checking" });
  await settle(1);
  expect(grader.checked).toEqual(["starter", "go"]);
  expect(checks.get()).toMatchObject({ state: { status: "checked", ms: 0.3 }, text: "go" });
});

test("offers a fix for advice, and none that touches what a demand is about", async () => {
  const checks = checkRunner(() => wordGrader(), answer);
  checks.start();
  checks.look("good fine tip");
  await settle(pauseMs);
  const { report, fixes } = checks.get();
  expect([...fixes.keys()].map((index) => report?.findings[index]?.rule)).toEqual(["dockerfile/drop-tip"]);
  // Both demands are lost at the first four letters, where "tip" stands.
  checks.look("tip!");
  await settle(pauseMs);
  expect(checks.get().fixes.size).toBe(0);
});

test("a checker that broke is a state, and the next text is checked again", async () => {
  let broken = true;
  const failed = (text: string): Report => ({ ...judgeWords(text), verdict: "we-failed", gate: "unknown", failed: ["host/time-limit"] });
  const checks = checkRunner(() => wordGrader((text) => (broken ? failed(text) : judgeWords(text))), answer);
  checks.start();
  checks.look("a");
  await settle(pauseMs);
  expect(checks.get()).toMatchObject({ state: { status: "broken" }, report: null });
  expect(await checks.grade("a")).toBeNull();
  broken = false;
  checks.look("ab");
  await settle(pauseMs);
  expect(checks.get().state).toMatchObject({ status: "checked" });
});

test("a single rule that broke leaves the rest standing", async () => {
  const partly = (text: string): Report => ({ ...judgeWords(text), failed: ["dockerfile/drop-tip"] });
  const checks = checkRunner(() => wordGrader(partly), answer);
  checks.start();
  checks.look("a");
  await settle(pauseMs);
  expect(checks.get()).toMatchObject({ state: { status: "checked" }, report: { failed: ["dockerfile/drop-tip"] } });
});

test("the same text is checked again when what it is checked against has changed", async () => {
  const grader = wordGrader();
  let version = 1;
  const versions: string[] = [];
  const watched = {
    ...grader,
    check: (asked: Parameters<typeof grader.check>[0]) => {
      versions.push(asked.question.version);
      return grader.check(asked);
    },
  };
  const checks = checkRunner(
    () => watched,
    (text) => ({ ...answer(text), question: { id: "q", version: String(version) } }),
  );
  checks.again();
  checks.start();
  checks.look("good");
  await settle();
  version = 2;
  checks.again();
  await settle();
  expect(versions).toEqual(["1", "2"]);
  expect(checks.get().state).toMatchObject({ status: "checked" });
});
