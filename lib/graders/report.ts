import type { Finding, Language } from "./rule";

export type Verdict = "passed" | "not-passed" | "we-failed";

export interface TestResult {
  readonly name: string;
  readonly state: "passed" | "failed" | "deadlock" | "panic" | "time-limit" | "we-failed";
  readonly ms: number;
  readonly output?: string;
}

export interface ReportLine {
  readonly id: string;
  readonly state: "met" | "lost" | "waiting";
  readonly findings: readonly number[];
  readonly tests?: readonly string[];
}

/** The verdict on one answer: what a browser shows and what the server stores, the same bytes. */
export interface Report {
  readonly grader: { readonly language: Language; readonly version: string };
  readonly question: { readonly id: string; readonly version: string };
  readonly verdict: Verdict;
  readonly gate: "open" | "closed" | "unknown";
  readonly points: number;
  readonly of: number;
  readonly lines: readonly ReportLine[];
  readonly findings: readonly Finding[];
  /** Indexes of the findings that closed the gate; absent when it is not closed. */
  readonly closedBy?: readonly number[];
  readonly tests?: readonly TestResult[];
  readonly failed: readonly string[];
}
