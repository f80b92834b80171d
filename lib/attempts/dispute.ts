import { z } from "zod";

/** What the browser sends with POST /api/disputes: "this verdict is wrong". */
export const DisputeForm = z.strictObject({
  attemptId: z.uuid(),
  kind: z.enum(["right-refused", "wrong-passed", "other"]),
  /** Rule id or rubric line that is doubted, if one is meant. */
  rule: z.string().max(120).optional(),
  note: z.string().max(2000),
});
export type DisputeForm = z.infer<typeof DisputeForm>;

export type DisputeResult =
  | { readonly status: "opened"; readonly openedAt: string }
  | { readonly status: "already-open"; readonly openedAt: string }
  | { readonly status: "unknown-attempt" }
  | { readonly status: "invalid" };
