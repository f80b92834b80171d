import type { Given, RubricLine } from "@/lib/graders/grader";
import type { Report } from "@/lib/graders/report";
import type { Language } from "@/lib/graders/rule";

export interface JudgeInput {
  readonly language: Language;
  readonly text: string;
  readonly given: Given;
  readonly rubric: readonly RubricLine[];
  /** Id and version of the question, copied into the report. */
  readonly question: { readonly id: string; readonly version: string };
}

/** Grades one answer. Yields a report with verdict `we-failed` for a crash or time-out of ours; rejects only when it cannot work at all. */
export type Judge = (input: JudgeInput) => Promise<Report>;
