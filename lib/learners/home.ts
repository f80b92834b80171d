import type { Standing } from "@/lib/content/bank-filter";
import type { BankSummary, TopicSummary } from "@/lib/content/bank-summary";

export interface HomeQuestion {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly level: number;
  readonly minutes: number;
  readonly titleEn: string;
  readonly titleZh: string | null;
}

/** Something that was begun and is not passed, with the moment it was last touched. */
export interface Unfinished extends HomeQuestion {
  readonly standing: Standing;
  /** Best points of ten, where an attempt was graded. */
  readonly best: number | null;
  readonly at: Date;
}

export interface Home {
  readonly banks: readonly BankSummary[];
  readonly questions: number;
  readonly met: number;
  readonly passed: number;
  /** A learner who has written or attempted something. */
  readonly hasWorked: boolean;
  /** The last three that were touched, newest first, and how many there are. */
  readonly unfinished: readonly Unfinished[];
  readonly unfinishedCount: number;
  /** Up to six that were not met, the most worth asking first, in banks that were begun before others. */
  readonly next: readonly HomeQuestion[];
  /** Topics whose graded questions reach less than 65 percent, the weakest first, at most three. */
  readonly weakest: readonly { readonly bank: BankSummary; readonly topic: TopicSummary }[];
}
