import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WalkBackend } from "@/components/walk/walk-backend";
import { type WalkKeeper, walkKeeper } from "@/components/walk/walk-keeper";
import { readKept, walkKey } from "@/components/walk/walk-store";
import { LineLost, ServerFailed } from "@/components/workspace/backend";
import type { WalkLog, WalkUpdate } from "@/lib/walks/walk";
import { goesOn, type WalkResult, type WalkView } from "@/lib/walks/walk-log";
import { MemoryStorage } from "../support/fake-backend";

beforeEach(() => void vi.useFakeTimers({ now: 1_764_000_000_000 }));
afterEach(() => void vi.useRealTimers());
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

const tree = (...path: string[]): WalkLog => ({ kind: "tree", path, ended: false });

/** A server in memory with the rules of the real one; a leaf is called `end`. */
class FakeWalks implements WalkBackend {
  mood: "up" | "down" | "failing" | "deaf" | "refusing" = "up";
  readonly walks = new Map<string, WalkView>();
  heard = 0;

  async save(id: string, { version, log }: WalkUpdate): Promise<WalkResult> {
    await Promise.resolve();
    if (this.mood === "down") throw new LineLost();
    this.heard++;
    if (this.mood === "failing") throw new ServerFailed(500);
    if (this.mood === "refusing") return { status: "unknown-question" };
    const walk = this.walks.get(id);
    if (walk && !goesOn(walk.log, log) && !goesOn(log, walk.log)) return { status: "newer-walk", walk };
    const isEnded = log.kind !== "worksheet" && log.path.at(-1) === "end";
    if (!walk || goesOn(walk.log, log))
      this.walks.set(id, { id, version, isEnded, startedAt: "2026-11-26T10:00:00.000Z", endedAt: null, log });
    if (this.mood === "deaf") throw new LineLost();
    return { status: "saved", isEnded };
  }

  async list(): Promise<readonly WalkView[]> {
    await Promise.resolve();
    if (this.mood === "down") throw new LineLost();
    return [...this.walks.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  }
}

function tab(backend: WalkBackend, storage: MemoryStorage, version = 1): WalkKeeper {
  return walkKeeper({
    backend,
    storage: storage as unknown as Storage,
    questionId: "q",
    version,
    kinds: ["tree", "drill"],
    now: () => Date.now(),
    random: () => randomBytes(10),
  });
}
const keptIn = (storage: MemoryStorage) => readKept(storage as unknown as Storage, "q");

test("a walk is in this browser at once, on the server next, and no copy stays of one that is ended and sent", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const keeper = tab(backend, storage);
  keeper.start();
  keeper.begin(tree("start"));
  expect(keptIn(storage)).toMatchObject([{ isSent: false, log: tree("start") }]);
  await settle();
  expect(keeper.get().current?.isSent).toBe(true);
  keeper.goOn(tree("start", "end"), true);
  await settle();
  expect([...backend.walks.values()]).toMatchObject([{ isEnded: true, log: tree("start", "end") }]);
  expect(keptIn(storage)).toEqual([]);
  expect(keeper.get().current?.isEnded).toBe(true);
});

test("what was walked without a line is sent once when it is back, all of it", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const keeper = tab(backend, storage);
  keeper.start();
  backend.mood = "down";
  keeper.begin(tree("start"));
  await settle();
  keeper.goOn(tree("start", "a"), false);
  keeper.goOn(tree("start", "a", "end"), true);
  await settle(100);
  expect(keeper.get().line).toBe("down");
  backend.mood = "up";
  keeper.lineBack();
  await settle(60_000);
  expect(backend.heard).toBe(1);
  expect([...backend.walks.values()]).toMatchObject([{ log: tree("start", "a", "end") }]);
  expect(keeper.get().line).toBe("up");
});

test("a lost answer and a failing server cost nothing: the same walk is sent again, and is one", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const keeper = tab(backend, storage);
  keeper.start();
  backend.mood = "deaf";
  keeper.begin(tree("start"));
  await settle();
  backend.mood = "failing";
  await settle(3000);
  expect(keeper.get().line).toBe("server-failed");
  backend.mood = "up";
  await settle(60_000);
  expect(backend.walks.size).toBe(1);
  expect(keeper.get()).toMatchObject({ line: "up", current: { isSent: true } });
});

test("a reload goes on where the walk was, and sends what an earlier visit could not", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  backend.mood = "down";
  const before = tab(backend, storage);
  const stop = before.start();
  before.begin(tree("start", "end"), true);
  await settle(1);
  before.begin(tree("start", "a"));
  await settle();
  stop();
  backend.mood = "up";
  const after = tab(backend, storage);
  after.start();
  expect(after.get().current?.log).toEqual(tree("start", "a"));
  await settle();
  expect(backend.walks.size).toBe(2);
  expect(after.get().earlier).toHaveLength(2);
});

test("another browser's open walk is taken up, one through another version never", async () => {
  const backend = new FakeWalks();
  const first = tab(backend, new MemoryStorage());
  first.start();
  first.begin(tree("start", "a"));
  await settle();
  const second = tab(backend, new MemoryStorage());
  second.start();
  await settle();
  expect(second.get().current?.log).toEqual(tree("start", "a"));
  const third = tab(backend, new MemoryStorage(), 2);
  third.start();
  await settle();
  expect(third.get().current).toBeNull();
});

test("a walk through an older text is said to be one; what the server lacks of it is sent under its own version", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  backend.mood = "down";
  const before = tab(backend, storage, 1);
  const stop = before.start();
  before.begin(tree("start", "a"));
  await settle();
  stop();
  backend.mood = "up";
  const after = tab(backend, storage, 2);
  after.start();
  expect(after.get()).toMatchObject({ current: null, notice: "changed" });
  await settle();
  expect([...backend.walks.values()]).toMatchObject([{ version: 1, log: tree("start", "a") }]);
});

test("a tab follows the one that went on, and not one that fell behind", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const one = tab(backend, storage);
  one.start();
  one.begin(tree("start"));
  await settle();
  const two = tab(backend, storage);
  two.start();
  await settle();
  two.goOn(tree("start", "a"), false);
  await settle();
  const id = one.get().current?.id ?? "";
  const key = walkKey("q", id);
  one.written(key, storage.getItem(key));
  expect(one.get()).toMatchObject({ notice: "other-tab", current: { log: tree("start", "a") } });
  one.written(key, JSON.stringify({ ...one.get().current, log: tree("start") }));
  one.written(key, "{");
  one.written("walk/q/other", storage.getItem(key));
  expect(one.get().current?.log).toEqual(tree("start", "a"));
});

test("of two tabs that part, the one that was too late shows what stands", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const one = tab(backend, storage);
  one.start();
  one.begin(tree("start"));
  await settle();
  const two = tab(backend, storage);
  two.start();
  await settle();
  one.goOn(tree("start", "a"), false);
  await settle();
  two.goOn(tree("start", "b"), false);
  await settle();
  expect(two.get()).toMatchObject({ notice: "other-tab", current: { log: tree("start", "a"), isSent: true } });
});

test("a server that does not take the walk is told of, and not asked for ever", async () => {
  const [backend, storage] = [new FakeWalks(), new MemoryStorage()];
  const keeper = tab(backend, storage);
  keeper.start();
  backend.mood = "refusing";
  keeper.begin(tree("start"));
  await settle(120_000);
  expect(backend.heard).toBe(1);
  expect(keeper.get()).toMatchObject({ notice: "refused", current: { log: tree("start") } });
  expect(keptIn(storage)).toEqual([]);
});

test("a log that does not go on from what is shown, or goes on after the end, is not taken", async () => {
  const keeper = tab(new FakeWalks(), new MemoryStorage());
  keeper.start();
  keeper.goOn(tree("start"), false);
  expect(keeper.get().current).toBeNull();
  keeper.begin(tree("start", "a"));
  keeper.goOn(tree("start", "b"), false);
  expect(keeper.get().current?.log).toEqual(tree("start", "a"));
  keeper.goOn(tree("start", "a", "end"), true);
  keeper.goOn(tree("start", "a", "end", "x"), false);
  expect(keeper.get().current?.log).toEqual(tree("start", "a", "end"));
});
