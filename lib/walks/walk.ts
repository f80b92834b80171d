import { z } from "zod";
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
