import type { WalkLog } from "./walk";

export type WalkKind = WalkLog["kind"];

/** A kept walk. */
export interface WalkView {
  readonly id: string;
  readonly version: number;
  readonly isEnded: boolean;
  /** ISO times. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly log: WalkLog;
}

/** `newer-walk`: another tab has gone on, or the walk was ended; `walk` is the one that stands. */
export type WalkResult =
  | { readonly status: "saved"; readonly isEnded: boolean }
  | { readonly status: "newer-walk"; readonly walk: WalkView }
  | { readonly status: "invalid" }
  | { readonly status: "unknown-question" };

/** The entries of a log, comparable one by one. */
export function entriesOf(log: WalkLog): readonly string[] {
  return log.kind === "worksheet"
    ? log.answers.map(({ step, typed }) => JSON.stringify([step, typed]))
    : [...log.path, ...(log.kind === "tree" && log.ended ? ["(ended)"] : [])];
}

/** Whether `later` is `earlier` and perhaps more. */
export function goesOn(earlier: WalkLog, later: WalkLog): boolean {
  if (earlier.kind !== later.kind) return false;
  if (earlier.kind === "drill" && later.kind === "drill" && earlier.goal !== later.goal) return false;
  if (earlier.kind === "worksheet" && later.kind === "worksheet" && earlier.variant !== later.variant) return false;
  const [before, after] = [entriesOf(earlier), entriesOf(later)];
  return before.length <= after.length && before.every((entry, index) => entry === after[index]);
}
