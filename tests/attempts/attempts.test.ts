import { beforeEach, expect, test } from "vitest";
import type { Judge } from "@/lib/attempts/judge";
import { mayReveal } from "@/lib/attempts/may-reveal.server";
import { openDispute } from "@/lib/attempts/open-dispute.server";
import { listAttempts, readAttempt } from "@/lib/attempts/read-attempts.server";
import { submitAttempt } from "@/lib/attempts/submit-attempt.server";
import { sweepAttempts } from "@/lib/attempts/sweep-attempts.server";
import type { Report, Verdict } from "@/lib/graders/report";
import { createLearner } from "@/lib/learners/create-learner.server";
import type { LearnerRecord } from "@/lib/learners/find-learner.server";
import { metrics } from "@/lib/observability/metrics.server";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";
import { newId } from "../support/new-id";

const now = new Date("2026-11-25T10:00:00Z");

const reportOf = (verdict: Verdict, points: number): Report => ({
  grader: { language: "dockerfile", version: "v1" },
  question: { id: "", version: "1" },
  verdict,
  gate: "open",
  points,
  of: 10,
  lines: [],
  findings: [],
  failed: verdict === "we-failed" ? ["engine"] : [],
});

/** Judges by the text itself: `pass`, `fail`, `break`; `throw` stands for a process that dies. */
const judge: Judge = async ({ text }) => {
  if (text.startsWith("throw")) throw new Error("killed");
  if (text.startsWith("break")) return reportOf("we-failed", 0);
  return text.startsWith("pass") ? reportOf("passed", 10) : reportOf("not-passed", 4);
};

onBothDatabases("attempts", (current) => {
  let learner: LearnerRecord;
  let questionId = "";
  let count = 0;

  const counted = async () => (await metrics().attempts.get()).values.reduce((sum, { value }) => sum + value, 0);

  beforeEach(async () => {
    count += 1;
    questionId = `docker-${count}`;
    await writeExercise(current().db, questionId);
    learner = await createLearner(current().db, now, "Asia/Shanghai");
  });

  const submit = (text: string, { id = newId(), at = now, version = 1, who = learner } = {}) =>
    submitAttempt(current().db, { learner: who, now: at, judge, submission: { id, questionId, version, text, hints: 1, ms: 5000 } });

  test("a verdict is stored with its report, progress and daily count", async () => {
    const { db } = current();
    expect(await submit("fail")).toMatchObject({
      status: "graded",
      attempt: { state: "failed", points: 4, of: 10, hints: 1, disputed: false },
    });
    const second = await submit("pass", { at: new Date(now.getTime() + 1000) });
    expect(second).toMatchObject({
      status: "graded",
      attempt: { state: "passed", points: 10, text: "pass", report: { verdict: "passed" } },
    });
    const progress = await db.progress.findUniqueOrThrow({ where: { learnerId_questionId: { learnerId: learner.id, questionId } } });
    expect(progress).toMatchObject({ attempts: 2, best: 10, lastState: "passed" });
    expect(progress.passedAt?.toISOString()).toBe(new Date(now.getTime() + 1000).toISOString());
    expect(await db.verdictDay.findMany({ where: { questionId } })).toEqual([
      { questionId, grader: "v1", day: 20_782, passed: 1, failed: 1, broken: 0, disputed: 0 },
    ]);
    expect((await listAttempts(db, learner.id, questionId)).map(({ state }) => state)).toEqual(["passed", "failed"]);
  });

  test("the same id sent again, also at the same moment, is counted once", async () => {
    const id = newId();
    const before = await counted();
    const results = await Promise.all(Array.from({ length: 5 }, () => submit("pass", { id })));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["graded"]));
    expect(await submit("pass", { id })).toMatchObject({ status: "graded", attempt: { id, state: "passed" } });
    expect((await counted()) - before).toBe(1);
    const { db } = current();
    expect(await db.attempt.count({ where: { questionId } })).toBe(1);
    expect(await db.progress.findMany({ where: { questionId }, select: { attempts: true } })).toEqual([{ attempts: 1 }]);
    expect(await db.verdictDay.findMany({ where: { questionId }, select: { passed: true } })).toEqual([{ passed: 1 }]);
  });

  test("of verdicts at the same moment the best and the first pass stand", async () => {
    await Promise.all(["fail", "pass", "fail", "pass", "fail"].map((text) => submit(text)));
    const progress = await current().db.progress.findFirst({ where: { questionId } });
    expect(progress).toMatchObject({ attempts: 5, best: 10 });
    expect(progress?.passedAt).not.toBeNull();
  });

  test("an id of another learner shows nothing of theirs", async () => {
    const id = newId();
    await submit("pass", { id });
    const stranger = await createLearner(current().db, now);
    expect(await submit("fail", { id, who: stranger })).toEqual({ status: "unknown-question" });
    expect(await readAttempt(current().db, stranger.id, id)).toBeNull();
  });

  test("our failure counts no points, and is its own state", async () => {
    expect(await submit("break")).toMatchObject({ attempt: { state: "broken", points: null } });
    expect(await current().db.progress.findFirst({ where: { questionId } })).toMatchObject({ attempts: 1, best: 0, passedAt: null });
  });

  test("what a dead process left is graded by the sweep, and after three tries called broken", async () => {
    const { db } = current();
    const before = await counted();
    await expect(submit("throw")).rejects.toThrow("killed");
    const soon = new Date(now.getTime() + 60_000);
    const sweep = (by: Judge) => sweepAttempts(db, { now: soon, judge: by });
    expect(await sweepAttempts(db, { now, judge })).toBe(0);
    await expect(sweep(judge)).rejects.toThrow("killed");
    expect(await sweep(async () => reportOf("passed", 10))).toBe(1);
    expect(await listAttempts(db, learner.id, questionId)).toMatchObject([{ state: "passed" }]);
    expect((await counted()) - before).toBe(1);

    await expect(submit("throw", { at: now })).rejects.toThrow();
    for (let more = 0; more < 2; more += 1) await expect(sweep(judge)).rejects.toThrow();
    expect(await sweep(judge)).toBe(1);
    expect((await listAttempts(db, learner.id, questionId))[0]).toMatchObject({ state: "broken", points: null });
  });

  test("too large, another version, not an exercise", async () => {
    expect(await submit("x".repeat(65_537))).toEqual({ status: "too-large", bytes: 65_537, limit: 65_536 });
    expect(await submit("pass", { version: 2 })).toEqual({ status: "newer-version", version: 1 });
    await current().db.question.update({ where: { id: questionId }, data: { state: "retired" } });
    expect(await submit("pass")).toEqual({ status: "unknown-question" });
  });

  test("the reference opens after an answer that differs from the starter", async () => {
    const { db } = current();
    const may = () => mayReveal(db, learner.id, questionId, 1);
    expect(await may()).toBe(false);
    await submit("FROM scratch  \r\n\n");
    expect(await may()).toBe(false);
    await submit("FROM scratch\nUSER 1");
    expect(await may()).toBe(true);
  });

  test("a dispute is kept once, and only by whom the verdict belongs to", async () => {
    const { db } = current();
    const id = newId();
    await submit("fail", { id });
    const form = { attemptId: id, kind: "right-refused" as const, note: "USER 65532 is not root" };
    const stranger = await createLearner(db, now);
    expect(await openDispute(db, { learnerId: stranger.id, form, now })).toEqual({ status: "unknown-attempt" });
    expect(await openDispute(db, { learnerId: learner.id, form, now })).toEqual({ status: "opened", openedAt: now.toISOString() });
    expect(await openDispute(db, { learnerId: learner.id, form, now: new Date(now.getTime() + 1) })).toEqual({
      status: "already-open",
      openedAt: now.toISOString(),
    });
    expect(await db.verdictDay.findMany({ where: { questionId }, select: { failed: true, disputed: true } })).toEqual([
      { failed: 1, disputed: 1 },
    ]);
    expect(await listAttempts(db, learner.id, questionId)).toMatchObject([{ disputed: true }]);
  });

  test("deleting a learner takes everything of theirs along", async () => {
    const { db } = current();
    await submit("fail");
    await db.learner.delete({ where: { id: learner.id } });
    expect(await db.attempt.count({ where: { questionId } })).toBe(0);
    expect(await db.progress.count({ where: { questionId } })).toBe(0);
  });
});
