import type { Kind, Level, Locale } from "./question";
import type { SectionView } from "./question-view";

/** A question on paper: what is asked, and, where wanted, what answers it. */
export interface PaperQuestion {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly level: Level;
  readonly minutes: number;
  /** HTML of one line. */
  readonly title: string;
  readonly titleLang: Locale;
  readonly asked: SectionView | null;
  /** Empty without answers, and for an exercise, whose reference opens only after a submission. */
  readonly answers: readonly SectionView[];
}
