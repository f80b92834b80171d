import { z } from "zod";
import type { SheetAnswer } from "./sheet-walk";
import { answersLimit, typedLimit } from "./sheet-walk";
import { isNodeId, pathLimit } from "./tree-path";

const nodeId = z.string().refine(isNodeId);
const path = z.array(nodeId).min(1).max(pathLimit);

/** What was walked so far, whole: a log that only grows. */
export const WalkLog = z.discriminatedUnion("kind", [
  /** `ended`: it was ended before a leaf; a leaf ends it by itself. */
  z.strictObject({ kind: z.literal("tree"), path, ended: z.boolean() }),
  z.strictObject({ kind: z.literal("drill"), goal: nodeId, path }),
  z.strictObject({
    kind: z.literal("worksheet"),
    variant: z.int().min(0).max(99),
    answers: z
      .array(z.strictObject({ step: z.string().min(1).max(64), typed: z.string().max(typedLimit).nullable() }))
      .min(1)
      .max(answersLimit),
  }),
]);
export type WalkLog = z.infer<typeof WalkLog>;
export type WalkKind = WalkLog["kind"];

/** What the browser sends with PUT /api/walks/<id>; the id is a UUIDv7 that it made. */
export const WalkUpdate = z.strictObject({
  questionId: z.string().min(1).max(64),
  /** QuestionVersion.number that the browser showed. */
  version: z.int().positive(),
  /** Milliseconds since the walk was begun, pauses included. */
  ms: z.int().nonnegative(),
  log: WalkLog,
});
export type WalkUpdate = z.infer<typeof WalkUpdate>;

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
    ? log.answers.map(({ step, typed }: SheetAnswer) => JSON.stringify([step, typed]))
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
