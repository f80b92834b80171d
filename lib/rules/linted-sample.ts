import type { Finding } from "@/lib/graders/rule";
import type { MarkedLine } from "./mark-lines";

/** A finding of the free lint, said in words. */
export interface SampleFinding {
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: "fail" | "advise";
  readonly title: string;
  readonly message: string;
}

/** A text to try, as the grader of this server sees it. */
export interface LintedSample {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly found: readonly Finding[];
  /** The same, said. */
  readonly findings: readonly SampleFinding[];
}
