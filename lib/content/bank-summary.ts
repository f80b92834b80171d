/** How a learner stands with a topic; all counts are of published questions. */
export interface TopicSummary {
  /** Without the bank: `build`. */
  readonly id: string;
  readonly titles: unknown;
  readonly questions: number;
  /** Opened or attempted. */
  readonly met: number;
  /** Of them, those with a graded attempt. */
  readonly graded: number;
  /** Best points over all graded ones, in percent; null where none is. */
  readonly share: number | null;
}

export interface BankSummary {
  readonly id: string;
  readonly titles: unknown;
  readonly questions: number;
  readonly met: number;
  /** Those that have questions, in the bank's order. */
  readonly topics: readonly TopicSummary[];
}
