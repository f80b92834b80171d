import { answerSize } from "./answer-size";
import type { DraftResult, DraftState, DraftUpdate } from "./draft";

type Reason = DraftUpdate["reason"];

/** What a browser keeps of a draft so that a reload or a crash loses nothing. */
export interface LocalDraft {
  readonly text: string;
  readonly hints: readonly number[];
  /** Token of the server's draft that the text is based on. */
  readonly token: number;
  /** True while the server has not acknowledged the text. */
  readonly unsaved: boolean;
  /** A text that was sent and whose answer was never heard. */
  readonly unanswered: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A draft between editor, browser and server. */
export interface DraftSync {
  readonly text: string;
  readonly hints: readonly number[];
  /** Token of the server's draft that `text` is based on; 0 when there is none. */
  readonly token: number;
  /** False until the server was asked once; nothing is sent before. */
  readonly loaded: boolean;
  /** What the server has; the starter when it has nothing. */
  readonly saved: { readonly text: string; readonly hints: readonly number[]; readonly at: string | null };
  readonly sending: { readonly text: string; readonly hints: readonly number[]; readonly reason: Reason } | null;
  /** What was sent last without an answer: if the server has exactly this, it is ours and no other tab's. */
  readonly unanswered: string | null;
  /** A reason stronger than a pause, kept until a save with it was acknowledged. */
  readonly due: Reason | null;
  /** Failed saves since the last good one. */
  readonly failures: number;
  readonly line: "up" | "down" | "server-failed";
  /** The draft of another tab; both texts are kept until one is chosen. */
  readonly conflict: DraftState | null;
  /** The server refused what was sent, for a reason that sending again does not mend. */
  readonly refused: "invalid" | "unknown-question" | null;
}

export type DraftEvent =
  | { readonly type: "loaded"; readonly draft: DraftState | null }
  | { readonly type: "edited"; readonly text: string }
  | { readonly type: "hint-opened"; readonly number: number }
  | { readonly type: "asked"; readonly reason: Reason }
  | { readonly type: "sent"; readonly update: DraftUpdate }
  | { readonly type: "answered"; readonly result: DraftResult }
  | { readonly type: "failed"; readonly line: "down" | "server-failed" }
  | { readonly type: "kept-mine" }
  | { readonly type: "took-theirs" };

/** The state before the server was asked: the browser's own copy if it has one, else the starter. */
export function startDraft(starter: string, local: LocalDraft | null): DraftSync {
  const base = { text: starter, hints: [], at: null };
  return {
    text: local?.text ?? starter,
    hints: local?.hints ?? [],
    token: local?.token ?? 0,
    loaded: false,
    saved: local && !local.unsaved ? { text: local.text, hints: local.hints, at: null } : base,
    sending: null,
    unanswered: local?.unanswered ?? null,
    due: null,
    failures: 0,
    line: "up",
    conflict: null,
    refused: null,
  };
}

const sameHints = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((hint) => b.includes(hint));

/** Whether the server lacks something that the editor holds. */
export function isUnsaved(state: DraftSync): boolean {
  return state.text !== state.saved.text || !sameHints(state.hints, state.saved.hints);
}

/** The next save, or null when there is nothing to send, one is on its way, or a choice or a shorter text is needed first. */
export function nextSave(state: DraftSync): DraftUpdate | null {
  if (!state.loaded || state.sending || state.conflict || state.refused) return null;
  if (!isUnsaved(state) && state.due === null) return null;
  if (!answerSize(state.text).fits) return null;
  return { text: state.text, token: state.token, hints: [...state.hints], reason: state.due ?? "pause" };
}

/** Milliseconds to wait before the next save: a pause of typing, longer after each failure, half a minute at most. */
export function saveDelay(state: DraftSync): number {
  if (state.failures > 0) return Math.min(30_000, 1000 * 2 ** (state.failures - 1));
  return state.due ? 0 : 1000;
}

const merge = (a: readonly number[], b: readonly number[]) => [...new Set([...a, ...b])].sort((x, y) => x - y);

function load(state: DraftSync, draft: DraftState | null): DraftSync {
  if (!draft) return { ...state, loaded: true, line: "up", failures: 0 };
  const saved = { text: draft.text, hints: draft.hints, at: draft.changedAt };
  const hints = merge(state.hints, draft.hints);
  const next = { ...state, hints, saved, loaded: true, line: "up", failures: 0 } as const;
  // Untouched here: the server's text stands. Touched: mine is sent with the token it is based on, so that the server can say "conflict" and keep both.
  if (state.text === state.saved.text || state.text === draft.text) return { ...next, text: draft.text, token: draft.token };
  return draft.text === state.unanswered ? { ...next, token: draft.token, unanswered: null } : next;
}

function answer(state: DraftSync, result: DraftResult): DraftSync {
  const sent = state.sending;
  const done = { ...state, sending: null, unanswered: null, failures: 0, line: "up" } as const;
  switch (result.status) {
    case "saved":
      return {
        ...done,
        token: result.token,
        saved: sent ? { text: sent.text, hints: sent.hints, at: result.changedAt } : state.saved,
        due: sent?.reason === state.due ? null : state.due,
      };
    case "conflict":
      // What stands is this very text, or one of ours whose answer was lost: only the token is new.
      if (result.draft.text === state.text || result.draft.text === state.unanswered)
        return {
          ...done,
          token: result.draft.token,
          saved: { text: result.draft.text, hints: result.draft.hints, at: result.draft.changedAt },
        };
      return { ...done, conflict: result.draft };
    case "too-large":
      return { ...done, due: null };
    default:
      return { ...done, refused: result.status };
  }
}

/** The state after an event; no effect, no clock. */
export function draftSync(state: DraftSync, event: DraftEvent): DraftSync {
  switch (event.type) {
    case "loaded":
      return load(state, event.draft);
    case "edited":
      return event.text === state.text ? state : { ...state, text: event.text };
    case "hint-opened":
      return state.hints.includes(event.number) ? state : { ...state, hints: merge(state.hints, [event.number]) };
    case "asked":
      return { ...state, due: event.reason };
    case "sent":
      return { ...state, sending: { text: event.update.text, hints: event.update.hints, reason: event.update.reason } };
    case "answered":
      return answer(state, event.result);
    case "failed":
      return {
        ...state,
        sending: null,
        unanswered: state.sending?.text ?? state.unanswered,
        failures: state.failures + 1,
        line: event.line,
      };
    case "kept-mine":
      return state.conflict ? { ...state, token: state.conflict.token, conflict: null, due: "restore" } : state;
    case "took-theirs": {
      if (!state.conflict) return state;
      const { text, hints, token, changedAt } = state.conflict;
      return { ...state, text, hints: merge(state.hints, hints), token, saved: { text, hints, at: changedAt }, conflict: null, due: null };
    }
  }
}

/** What the browser's own storage should hold now. */
export function localDraft(state: DraftSync, now: number): LocalDraft {
  const { text, hints, token, conflict, sending, unanswered } = state;
  return { text, hints, token, unsaved: isUnsaved(state) || conflict !== null, unanswered: sending?.text ?? unanswered, at: now };
}
