import type { Standing } from "./bank-filter";

/** What is stored of a learner and a question. */
export interface Trace {
  readonly attempts: number;
  /** Points of ten. */
  readonly best: number;
  readonly lastState: string;
  readonly passedAt: Date | null;
}

/** Passed once is passed; work begun on another comes before what its last attempt was. A verdict of ours that broke counts as nothing. */
export function standingOf(trace: Trace | undefined, hasDraft: boolean): Standing {
  if (trace?.passedAt) return "passed";
  if (hasDraft) return "draft";
  if (!trace) return "new";
  return trace.lastState === "failed" ? "missed" : "seen";
}
