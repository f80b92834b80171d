import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { draftKeeper } from "@/components/workspace/draft-keeper";
import { localStore } from "@/components/workspace/local-store";
import { FakeBackend, MemoryStorage } from "../support/fake-backend";
import { judgeWords, wordExercise } from "../support/word-exercise";

const questionId = wordExercise.id;
const { starter } = wordExercise;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function tab(backend: FakeBackend, storage: MemoryStorage, name = "a") {
  return draftKeeper({ backend, local: localStore(storage, name), questionId, starter, now: () => Date.now() });
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("a draft", () => {
  test("is in the browser at once and on the server a second after the last key", async () => {
    const backend = new FakeBackend(judgeWords);
    const storage = new MemoryStorage();
    const draft = tab(backend, storage);
    draft.start();
    await settle();
    draft.edit("a");
    draft.edit("ab");
    expect(localStore(storage, "a").readDraft(questionId)).toMatchObject({ text: "ab", unsaved: true });
    await settle(900);
    expect(backend.draft).toBeNull();
    await settle(200);
    expect(backend.draft?.text).toBe("ab");
    expect(localStore(storage, "a").readDraft(questionId)).toMatchObject({ text: "ab", unsaved: false, token: 1 });
    expect(backend.heard.filter((one) => one === "saveDraft")).toHaveLength(1);
  });

  test("survives a crash before anything reached the server", async () => {
    const backend = new FakeBackend(judgeWords);
    const storage = new MemoryStorage();
    backend.mood = "down";
    const before = tab(backend, storage);
    const stop = before.start();
    await settle();
    before.edit("written without a line");
    stop();
    backend.mood = "up";
    const after = tab(backend, storage);
    after.start();
    expect(after.get().text).toBe("written without a line");
    await settle(1500);
    expect(backend.draft?.text).toBe("written without a line");
  });

  test("asks again while the line is down, and at once when it is back", async () => {
    const backend = new FakeBackend(judgeWords);
    const draft = tab(backend, new MemoryStorage());
    draft.start();
    await settle();
    backend.mood = "down";
    draft.edit("x");
    await settle(60_000);
    expect(draft.get()).toMatchObject({ line: "down", text: "x" });
    backend.mood = "up";
    draft.lineBack();
    await settle();
    expect(backend.draft?.text).toBe("x");
    expect(draft.get().line).toBe("up");
  });

  test("whose answer was lost is not taken for another tab's", async () => {
    const backend = new FakeBackend(judgeWords);
    const draft = tab(backend, new MemoryStorage());
    draft.start();
    await settle();
    backend.mood = "deaf";
    draft.edit("first");
    await settle(1100);
    expect(backend.draft?.text).toBe("first");
    draft.edit("second");
    backend.mood = "up";
    await settle(5000);
    expect(draft.get().conflict).toBeNull();
    expect(backend.draft?.text).toBe("second");
  });

  test("is sent once more when the page is hidden", async () => {
    const backend = new FakeBackend(judgeWords);
    const draft = tab(backend, new MemoryStorage());
    draft.start();
    await settle();
    draft.edit("going");
    draft.leave();
    await settle();
    expect(backend.draft?.text).toBe("going");
  });

  test("is not taken for another tab's when the page is hidden while a save is on its way", async () => {
    const backend = new FakeBackend(judgeWords);
    const draft = tab(backend, new MemoryStorage());
    draft.start();
    await settle();
    draft.edit("first");
    const saving = draft.save();
    draft.edit("second");
    draft.leave();
    await saving;
    await settle(5000);
    expect(draft.get().conflict).toBeNull();
    expect(backend.draft?.text).toBe("second");
  });

  test("of two tabs: both texts are kept, and either can be chosen", async () => {
    const backend = new FakeBackend(judgeWords);
    const storage = new MemoryStorage();
    const one = tab(backend, storage, "a");
    const two = tab(backend, storage, "b");
    one.start();
    two.start();
    await settle();
    one.edit("one");
    await settle(1100);
    two.edit("two");
    await settle(1100);
    expect(two.get().conflict?.text).toBe("one");
    expect(backend.draft?.text).toBe("one");
    expect(backend.versions.map((version) => version.text)).toContain("two");
    two.edit("two, longer");
    expect(await two.takeTheirs()).toBe(true);
    expect(two.get()).toMatchObject({ text: "one", conflict: null });
    expect(backend.versions.map((version) => version.text)).toContain("two, longer");
    one.edit("one, again");
    await settle(1100);
    two.edit("three");
    await settle(1100);
    two.keepMine();
    await settle(10);
    expect(backend.draft?.text).toBe("three");
    expect(backend.versions.map((version) => version.text)).toEqual(expect.arrayContaining(["one, again", "three"]));
  });

  test("that is restored keeps what was there as a version", async () => {
    const backend = new FakeBackend(judgeWords);
    const draft = tab(backend, new MemoryStorage());
    draft.start();
    await settle();
    draft.edit("mine");
    await draft.restore("older");
    await settle(10);
    expect(backend.versions.map((version) => version.text)).toEqual(["older", "mine"]);
    expect(backend.draft?.text).toBe("older");
  });

  test("goes on where the browser keeps nothing", async () => {
    const backend = new FakeBackend(judgeWords);
    const storage = new MemoryStorage();
    storage.full = true;
    const draft = tab(backend, storage);
    draft.start();
    await settle();
    draft.edit("x");
    await settle(1100);
    expect(backend.draft?.text).toBe("x");
  });
});

describe("the browser's own copies", () => {
  const copy = (text: string, unsaved: boolean, at: number) => ({ text, hints: [], token: 1, unsaved, unanswered: null, at });

  test("a new tab starts from what no server has, else from the newest", () => {
    const storage = new MemoryStorage();
    localStore(storage, "a").writeDraft(questionId, copy("unsaved", true, 1));
    localStore(storage, "b").writeDraft(questionId, copy("saved later", false, 2));
    expect(localStore(storage, "c").readDraft(questionId)?.text).toBe("unsaved");
    expect(localStore(storage, "b").readDraft(questionId)?.text).toBe("saved later");
  });

  test("what is not ours is ignored", () => {
    const storage = new MemoryStorage();
    for (const raw of ["{", "null", "[]", '{"text":1}', '{"text":"x"}']) {
      storage.setItem(`draft/${questionId}/a`, raw);
      storage.setItem(`submission/${questionId}`, raw);
      expect(localStore(storage, "a").readDraft(questionId)).toBeNull();
      expect(localStore(storage, "a").readSubmission(questionId)).toBeNull();
    }
  });
});
