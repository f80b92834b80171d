import type { Kind, Level, Locale } from "@/lib/content/question";
import type { Part } from "@/lib/content/rendered-section";
import type { MatrixLineView } from "./matrix-table";

/** A question as its page shows it; made by `readQuestion`. */
export interface ArticleQuestion {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly retired: boolean;
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
  readonly checkedOn: string;
  readonly sources: readonly string[];
  readonly stale: boolean;
  readonly untranslated: boolean;
  readonly sections: readonly { readonly name: string; readonly lang: Locale; readonly stale: boolean; readonly parts: readonly Part[] }[];
  readonly matrix: readonly MatrixLineView[];
  readonly related: readonly { readonly slug: string; readonly kind: Kind; readonly title: string; readonly lang: Locale }[];
}
