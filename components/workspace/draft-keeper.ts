import type { DraftUpdate } from "@/lib/attempts/draft";
import {
  type DraftEvent,
  type DraftSync,
  draftSync,
  isUnsaved,
  localDraft,
  nextSave,
  saveDelay,
  startDraft,
} from "@/lib/attempts/draft-sync";
import { type Backend, LineLost, ServerFailed } from "./backend";
import type { LocalStore } from "./local-store";
import { type Store, writableStore } from "./store";

export interface DraftKeeper extends Store<DraftSync> {
  /** Reads the browser's copy, then asks the server. Returns what undoes it. */
  start(): () => void;
  edit(text: string): void;
  openHint(number: number): void;
  /** Saves now instead of after a pause; resolves when the server has answered or could not be asked. */
  save(reason?: DraftUpdate["reason"]): Promise<void>;
  /** The page is hidden and may never be shown again. */
  leave(): void;
  /** Puts another text in place of this one; this one is kept as a version first. */
  restore(text: string): Promise<void>;
  keepMine(): void;
  /** Takes the text of the other tab; mine is kept as a version first. False when the server could not be asked. */
  takeTheirs(): Promise<boolean>;
  /** The browser says that the line is back. */
  lineBack(): void;
}

interface Surroundings {
  readonly backend: Backend;
  readonly local: LocalStore;
  readonly questionId: string;
  readonly starter: string;
  now(): number;
}

/** Runs what `draftSync` decides: keeps the browser's copy, saves after pauses, asks again after failures. */
export function draftKeeper({ backend, local, questionId, starter, now }: Surroundings): DraftKeeper {
  const store = writableStore(startDraft(starter, null));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let sending: Promise<void> | null = null;

  const dispatch = (event: DraftEvent) => {
    const before = store.get();
    const next = draftSync(before, event);
    if (next === before) return;
    store.set(next);
    // This browser first: whatever happens to the line or the server, the text is here.
    if (next.text !== starter || next.token > 0 || next.hints.length > 0 || isUnsaved(next))
      local.writeDraft(questionId, localDraft(next, now()));
    schedule();
  };

  const schedule = () => {
    clearTimeout(timer);
    const state = store.get();
    if (!running || sending) return;
    if (!state.loaded) timer = setTimeout(() => void load(), saveDelay({ ...state, failures: Math.max(1, state.failures) }));
    else if (nextSave(state)) timer = setTimeout(() => void send(), saveDelay(state));
  };

  const lineOf = (error: unknown): "down" | "server-failed" => {
    if (error instanceof LineLost) return "down";
    if (error instanceof ServerFailed) return "server-failed";
    throw error;
  };

  const load = async () => {
    try {
      const draft = await backend.readDraft(questionId);
      if (running) dispatch({ type: "loaded", draft });
    } catch (error) {
      dispatch({ type: "failed", line: lineOf(error) });
    }
  };

  const send = (leaving = false): Promise<void> => {
    if (sending) return sending;
    const update = nextSave(store.get());
    if (!update) return Promise.resolve();
    sending = backend.saveDraft(questionId, update, leaving).then(
      (result) => {
        sending = null;
        dispatch({ type: "answered", result });
      },
      (error: unknown) => {
        sending = null;
        dispatch({ type: "failed", line: lineOf(error) });
      },
    );
    dispatch({ type: "sent", update });
    return sending;
  };

  const flush = async () => {
    // One may be on its way with an older text.
    await sending;
    await send();
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    start() {
      running = true;
      store.set(startDraft(starter, local.readDraft(questionId)));
      void load();
      return () => {
        running = false;
        clearTimeout(timer);
      };
    },
    edit: (text) => dispatch({ type: "edited", text }),
    openHint: (number) => dispatch({ type: "hint-opened", number }),
    async save(reason = "pause") {
      if (reason !== "pause") dispatch({ type: "asked", reason });
      await flush();
    },
    leave() {
      // Behind a save that is on its way, not beside it: two at once would look like two tabs. The copy in this browser outlives the page anyway.
      void (sending ?? Promise.resolve()).then(() => send(true));
    },
    async restore(text) {
      dispatch({ type: "asked", reason: "restore" });
      await flush();
      dispatch({ type: "edited", text });
      dispatch({ type: "asked", reason: "restore" });
    },
    keepMine: () => dispatch({ type: "kept-mine" }),
    async takeTheirs() {
      const { text, token, hints } = store.get();
      try {
        // The token is an old one, so the server keeps this text as a version and nothing else.
        await backend.saveDraft(questionId, { text, token, hints: [...hints], reason: "restore" });
      } catch (error) {
        dispatch({ type: "failed", line: lineOf(error) });
        return false;
      }
      dispatch({ type: "took-theirs" });
      return true;
    },
    lineBack() {
      const state = store.get();
      if (state.failures === 0) return;
      void (state.loaded ? flush() : load());
    },
  };
}
