import { z } from "zod";

/** What the browser sends with PUT /api/drafts/<question id>. */
export const DraftUpdate = z.strictObject({
  text: z.string(),
  /** Token of the draft that the browser last saw; 0 when it saw none. */
  token: z.int().nonnegative(),
  /** Numbers (1…) of the hints that were opened. */
  hints: z.array(z.int().positive()).max(20),
  /** Why a version is worth keeping; `restore` and `submit` always keep one. */
  reason: z.enum(["pause", "submit", "restore"]),
});
export type DraftUpdate = z.infer<typeof DraftUpdate>;

export interface DraftState {
  readonly token: number;
  readonly text: string;
  readonly hints: readonly number[];
  /** ISO time. */
  readonly changedAt: string;
}

/** `conflict`: another tab saved since; both texts are kept, `draft` is the one that stands. */
export type DraftResult =
  | { readonly status: "saved"; readonly token: number; readonly changedAt: string }
  | { readonly status: "conflict"; readonly draft: DraftState }
  | { readonly status: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly status: "invalid" }
  | { readonly status: "unknown-question" };

/** One earlier version, newest first in GET /api/drafts/<question id>/versions. */
export interface DraftVersionView {
  readonly id: number;
  readonly at: string;
  readonly reason: "pause" | "submit" | "conflict" | "restore";
  readonly text: string;
}
