import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localStore } from "@/components/workspace/local-store";
import { submissionDesk } from "@/components/workspace/submission-desk";
import type { Report } from "@/lib/graders/report";
import { FakeBackend, MemoryStorage } from "../support/fake-backend";
import { judgeWords, wordExercise } from "../support/word-exercise";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const answer = { text: "good and fine", hints: 1, ms: 5, version: 3 };

function desk(
  backend: FakeBackend,
  storage = new MemoryStorage(),
  grade: (text: string) => Promise<Report | null> = async (text) => judgeWords(text),
) {
  let seed = 0;
  return submissionDesk({
    backend,
    local: localStore(storage, "a"),
    questionId: wordExercise.id,
    grade,
    now: () => Date.now(),
    random: () => new Uint8Array(10).fill(++seed),
  });
}

test("a submission is judged, listed and forgotten by the browser", async () => {
  const backend = new FakeBackend(judgeWords);
  const storage = new MemoryStorage();
  const one = desk(backend, storage);
  one.start();
  await settle();
  one.submit(answer);
  expect(localStore(storage, "a").readSubmission(wordExercise.id)?.text).toBe(answer.text);
  await settle();
  expect(one.get()).toMatchObject({
    submission: { status: "judged", attempt: { state: "passed", points: 10 } },
    attempts: [{ points: 10 }],
  });
  expect(one.get().attempts?.[0]).not.toHaveProperty("report");
  expect(localStore(storage, "a").readSubmission(wordExercise.id)).toBeNull();
});

test("without a line it is kept, survives a reload, and is counted once although its first answer was lost", async () => {
  const backend = new FakeBackend(judgeWords);
  const storage = new MemoryStorage();
  const before = desk(backend, storage);
  const stop = before.start();
  await settle();
  backend.mood = "deaf";
  before.submit(answer);
  await settle();
  expect(before.get().submission).toMatchObject({ status: "kept" });
  stop();
  backend.mood = "down";
  const after = desk(backend, storage);
  after.start();
  await settle(10_000);
  expect(after.get().submission).toMatchObject({ status: "kept" });
  backend.mood = "up";
  after.lineBack();
  await settle();
  expect(after.get().submission).toMatchObject({ status: "judged" });
  expect(backend.attempts).toHaveLength(1);
});

test("a server that fails is our failure; the same submission is sent again on request, in the background only when put off", async () => {
  const backend = new FakeBackend(judgeWords);
  const one = desk(backend);
  one.start();
  await settle();
  backend.mood = "failing";
  one.submit(answer);
  await settle(600_000);
  expect(one.get().submission).toMatchObject({ status: "we-failed", fault: "server-failed" });
  expect(backend.heard.filter((name) => name === "submit")).toHaveLength(1);
  one.putOff();
  await settle(15_000);
  expect(backend.heard.filter((name) => name === "submit")).toHaveLength(2);
  backend.mood = "up";
  one.again();
  await settle();
  expect(one.get().submission).toMatchObject({ status: "judged" });
  expect(backend.attempts).toHaveLength(1);
});

test("two verdicts that differ are shown as none; asking again makes a new attempt", async () => {
  const backend = new FakeBackend(judgeWords);
  let agrees = false;
  const one = desk(backend, new MemoryStorage(), async (text) => (agrees ? judgeWords(text) : { ...judgeWords(text), points: 1 }));
  one.start();
  await settle();
  one.submit(answer);
  await settle();
  expect(one.get().submission).toMatchObject({ status: "we-failed", fault: "differs" });
  agrees = true;
  one.again();
  await settle();
  expect(one.get().submission).toMatchObject({ status: "judged" });
  expect(backend.attempts).toHaveLength(2);
});

test("a later visit finds the last verdict again", async () => {
  const backend = new FakeBackend(judgeWords);
  const first = desk(backend);
  first.start();
  await settle();
  first.submit(answer);
  await settle();
  const second = desk(backend);
  second.start();
  await settle();
  expect(second.get()).toMatchObject({ submission: { status: "judged", attempt: { points: 10 } }, attempts: [{}] });
});
