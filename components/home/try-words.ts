import type { Locale } from "@/lib/i18n/locale";

/** What the editor of the first page says; patterns take `{ms}` and are ready for the count they stand by. */
export interface TryWords {
  readonly locale: Locale;
  readonly edit: string;
  readonly field: string;
  readonly loading: string;
  readonly lost: string;
  readonly failed: string;
  readonly tooLarge: string;
  readonly kinds: { readonly fail: string; readonly advise: string };
  /** ICU pattern with `count` and `ms`, of the subset that the graders' words use. */
  readonly countMs: string;
}
