import { z } from "zod";
import type { Report } from "@/lib/graders/report";

/** What the browser sends with POST /api/attempts. `id` makes sending twice harmless. */
export const Submission = z.strictObject({
  /** UUIDv7 made by the browser. */
  id: z.uuid({ version: "v7" }),
  questionId: z.string().min(1).max(64),
  /** QuestionVersion.number that the browser showed. */
  version: z.int().positive(),
  text: z.string(),
  hints: z.int().nonnegative().max(20),
  /** Milliseconds since the question was opened. */
  ms: z.int().nonnegative(),
});
export type Submission = z.infer<typeof Submission>;

export type AttemptState = "grading" | "passed" | "failed" | "broken";

export interface AttemptView {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly state: AttemptState;
  readonly points: number | null;
  readonly of: number;
  readonly hints: number;
  readonly version: number;
  readonly disputed: boolean;
  /** Absent in lists. */
  readonly report?: Report;
  /** The answer as graded; absent in lists. */
  readonly text?: string;
}

/** What opens after a submission that differs from the starter: rendered, sanitised HTML. */
export interface Revealed {
  readonly reference: { readonly text: string; readonly html: string };
  readonly accepted: readonly { readonly text: string; readonly html: string; readonly feedback: string }[];
  readonly explanation: string;
  /** Mermaid source, drawn in the browser by `components/markdown/diagram`, and its outline in words. */
  readonly diagram: { readonly source: string; readonly caption: string } | null;
  readonly followUps: readonly { readonly question: string; readonly answer: string; readonly unsure: string | null }[];
}

export type SubmissionResult =
  | { readonly status: "graded"; readonly attempt: AttemptView; readonly revealed: Revealed | null }
  | { readonly status: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly status: "newer-version"; readonly version: number }
  | { readonly status: "invalid" }
  | { readonly status: "unknown-question" };
