import type { Standing } from "@/lib/content/bank-filter";
import type { Locale } from "@/lib/content/question";
import type { Stretch } from "./mark-hits";

/** A row of a search: the same on the page and in the palette. */
export interface QuestionRowView {
  readonly id: string;
  readonly slug: string;
  readonly bank: string;
  readonly kind: string;
  readonly level: number;
  readonly state: Standing;
  readonly title: readonly Stretch[];
  readonly titleLang: Locale;
  /** Null where only the title was hit. */
  readonly excerpt: { readonly text: readonly Stretch[]; readonly lang: Locale } | null;
}

export interface RuleRowView {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly title: readonly Stretch[];
  readonly aliases: readonly string[];
  readonly exercises: number;
}

/** Answer of GET /api/search. */
export interface SearchAnswer {
  /** What was searched for; differs from what was asked where a slip was mended. */
  readonly query: string;
  readonly mendedFrom: string | null;
  readonly some: boolean;
  readonly total: number;
  readonly capped: boolean;
  readonly questions: readonly QuestionRowView[];
  readonly rules: readonly RuleRowView[];
}
