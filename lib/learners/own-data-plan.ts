/** Largest file that is taken: some 10,000 attempts with their reports. */
export const ownDataLimitBytes = 64 * 1024 * 1024;

export interface OwnDataFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface OwnDataCount {
  /** Will be written. */
  readonly add: number;
  /** Is here already. */
  readonly keep: number;
  /** Names a question that this bank has not. */
  readonly unknown: number;
}

/** What an import does, by kind of entry; the same before and after, so that a plan can be held against what was done. */
export interface OwnDataPlan {
  readonly attempts: OwnDataCount;
  readonly drafts: OwnDataCount;
  readonly versions: OwnDataCount;
  readonly met: OwnDataCount;
  readonly walks: OwnDataCount;
  /** Drafts that exist on both sides and differ: the later one stands, the other becomes an earlier version of it. */
  readonly joined: number;
}

export type OwnDataResult =
  | { readonly status: "planned"; readonly plan: OwnDataPlan }
  | { readonly status: "imported"; readonly plan: OwnDataPlan }
  | { readonly status: "faults"; readonly faults: readonly OwnDataFault[] }
  | { readonly status: "too-large"; readonly limit: number };
