import { LineLost, ServerFailed } from "@/components/workspace/backend";
import { type Store, writableStore } from "@/components/workspace/store";
import { uuidV7 } from "@/lib/attempts/uuid-v7";
import type { WalkLog } from "@/lib/walks/walk";
import { goesOn, type WalkKind, type WalkView } from "@/lib/walks/walk-log";
import type { WalkBackend } from "./walk-backend";
import { type KeptWalk, parseKept, readKept, walkKey, writeKept } from "./walk-store";

export interface WalkState {
  /** The walk that is shown; null before one is begun. */
  readonly current: KeptWalk | null;
  /** Earlier walks on the server, newest first; null until they are read. */
  readonly earlier: readonly WalkView[] | null;
  readonly line: "up" | "down" | "server-failed";
  /** What the learner is told: another tab has gone on, the question has changed since the walk was begun, or the server does not take it. */
  readonly notice: "other-tab" | "changed" | "refused" | null;
}

export interface WalkKeeper extends Store<WalkState> {
  /** Takes up what an earlier visit left open, sends what it could not. Returns what undoes it. */
  start(): () => void;
  begin(log: WalkLog, isEnded?: boolean): void;
  /** The walk that is shown, gone on; `log` begins with what it was. */
  goOn(log: WalkLog, isEnded: boolean): void;
  /** Shows no walk; the open one stays kept. */
  close(): void;
  /** Another tab wrote under this key. */
  written(key: string | null, value: string | null): void;
  lineBack(): void;
}

interface Surroundings {
  readonly backend: WalkBackend;
  readonly storage: Storage | null;
  readonly questionId: string;
  readonly version: number;
  /** Kinds of walk that are shown here. */
  readonly kinds: readonly WalkKind[];
  now(): number;
  random(): Uint8Array;
}

/** Keeps walks: in this browser at once, on the server as soon as it answers, each once. */
export function walkKeeper({ backend, storage, questionId, version, kinds, now, random }: Surroundings): WalkKeeper {
  const store = writableStore<WalkState>({ current: null, earlier: null, line: "up", notice: null });
  const set = (change: Partial<WalkState>) => store.set({ ...store.get(), ...change });
  /** Walks that the server has not got, by id, the newest state of each. */
  const unsent = new Map<string, KeptWalk>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let sending = false;
  let failures = 0;

  const keep = (walk: KeptWalk) => {
    // An ended walk that the server has needs no copy here.
    writeKept(storage, questionId, walk.id, walk.isEnded && walk.isSent ? null : walk);
    if (walk.isSent) unsent.delete(walk.id);
    else unsent.set(walk.id, walk);
    if (store.get().current?.id === walk.id) set({ current: walk });
  };

  const drop = (walk: KeptWalk) => {
    unsent.delete(walk.id);
    writeKept(storage, questionId, walk.id, null);
  };

  const send = async (walk: KeptWalk) => {
    const { id, log } = walk;
    const result = await backend.save(id, { questionId, version: walk.version, ms: Math.max(0, now() - walk.startedAt), log });
    const latest = unsent.get(id);
    const isShown = store.get().current?.id === id;
    if (result.status === "saved") {
      if (latest === walk) keep({ ...walk, isSent: true });
    } else if (result.status === "newer-walk") {
      drop(walk);
      const { isEnded } = result.walk;
      const theirs = { ...walk, log: result.walk.log, isEnded, isSent: true };
      if (!isEnded) writeKept(storage, questionId, id, theirs);
      if (isShown) set({ current: theirs, notice: "other-tab" });
    } else {
      drop(walk);
      if (isShown) set({ notice: "refused" });
    }
  };

  const flush = async () => {
    if (sending || !running) return;
    sending = true;
    clearTimeout(timer);
    try {
      for (let next = unsent.values().next(); !next.done; next = unsent.values().next()) await send(next.value);
      failures = 0;
      set({ line: "up" });
    } catch (error) {
      if (!(error instanceof LineLost || error instanceof ServerFailed)) throw error;
      set({ line: error instanceof LineLost ? "down" : "server-failed" });
      if (running) timer = setTimeout(() => void flush(), Math.min(30_000, 2000 * 2 ** failures++));
    } finally {
      sending = false;
    }
  };

  const readEarlier = async () => {
    try {
      const earlier = (await backend.list(questionId)).filter(({ log }) => kinds.includes(log.kind));
      if (!running) return;
      set({ earlier });
      const open = earlier[0];
      // Begun in another browser, and nothing is open here.
      if (open && !open.isEnded && open.version === version && !store.get().current)
        set({ current: { id: open.id, version, startedAt: Date.parse(open.startedAt), isEnded: false, isSent: true, log: open.log } });
    } catch (error) {
      if (!(error instanceof LineLost || error instanceof ServerFailed)) throw error;
      set({ line: error instanceof LineLost ? "down" : "server-failed" });
    }
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    start() {
      running = true;
      const kept = readKept(storage, questionId).filter(({ log }) => kinds.includes(log.kind));
      for (const walk of kept) if (!walk.isSent) unsent.set(walk.id, walk);
      const open = kept.find(({ isEnded }) => !isEnded);
      if (open?.version === version) set({ current: open });
      else if (open) {
        set({ notice: "changed" });
        if (open.isSent) drop(open);
      }
      void flush().then(readEarlier);
      return () => {
        running = false;
        clearTimeout(timer);
      };
    },
    begin(log, isEnded = false) {
      const walk: KeptWalk = { id: uuidV7(now(), random()), version, startedAt: now(), isEnded, isSent: false, log };
      const { current, earlier } = store.get();
      // The one that was open stays on the server as far as it came.
      if (current && !current.isEnded && current.isSent) writeKept(storage, questionId, current.id, null);
      set({
        current: walk,
        notice: null,
        earlier: current && earlier ? [asView(current), ...earlier.filter(({ id }) => id !== current.id)] : earlier,
      });
      keep(walk);
      void flush();
    },
    goOn(log, isEnded) {
      const { current } = store.get();
      if (!current || current.isEnded || !goesOn(current.log, log)) return;
      set({ notice: null });
      keep({ ...current, log, isEnded, isSent: false });
      void flush();
    },
    close: () => set({ current: null, notice: null }),
    written(key, value) {
      const { current } = store.get();
      if (!current || key !== walkKey(questionId, current.id)) return;
      const other = parseKept(value);
      if (other && other.id === current.id && goesOn(current.log, other.log) && !goesOn(other.log, current.log)) {
        unsent.delete(other.id); // the tab that wrote it sends it
        set({ current: other, notice: "other-tab" });
      }
    },
    lineBack() {
      failures = 0;
      void flush().then(() => (store.get().earlier ? undefined : readEarlier()));
    },
  };
}

const asView = ({ id, version, isEnded, startedAt, log }: KeptWalk): WalkView => ({
  id,
  version,
  isEnded,
  startedAt: new Date(startedAt).toISOString(),
  endedAt: null,
  log,
});
