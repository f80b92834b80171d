import type { Kind, Level, Locale } from "./question";
import type { Part } from "./rendered-section";

/** A section in the language it is shown in; `lang` differs from the page's where no translation exists. */
export interface SectionView {
  readonly name: string;
  readonly lang: Locale;
  /** Its English text has changed since it was translated. */
  readonly stale: boolean;
  readonly parts: readonly Part[];
}

export interface RelatedView {
  readonly slug: string;
  readonly kind: Kind;
  /** HTML of one line. */
  readonly title: string;
  readonly lang: Locale;
}

export interface MatrixView {
  readonly id: string;
  readonly step: string;
  readonly weight: number | Readonly<Partial<Record<Level, number>>>;
  readonly dimension: string;
  readonly marks: readonly string[];
  readonly top: string;
}

/** All that the page of a question to be read shows, in one language. */
export interface QuestionView {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  /** Number of the published version. */
  readonly version: number;
  readonly retired: boolean;
  /** HTML of one line, and the same without markup. */
  readonly title: string;
  readonly plainTitle: string;
  readonly titleLang: Locale;
  readonly bank: { readonly id: string; readonly titles: unknown };
  readonly topic: { readonly id: string; readonly titles: unknown };
  readonly level: Level;
  readonly value: number;
  readonly minutes: number;
  readonly form: string | null;
  readonly holdsFor: readonly string[];
  /** ISO date. */
  readonly checkedOn: string;
  readonly sources: readonly string[];
  /** Some section of this language is older than its English text. */
  readonly stale: boolean;
  /** This question has no translation into the language asked for. */
  readonly untranslated: boolean;
  /** Empty for an exercise, which `readExercise` reads. */
  readonly sections: readonly SectionView[];
  readonly matrix: readonly MatrixView[];
  readonly related: readonly RelatedView[];
}
