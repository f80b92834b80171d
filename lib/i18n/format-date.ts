import type { Locale } from "./locale";

// British, for "23 Nov" and a clock of 24 hours.
const places = { en: "en-GB", zh: "zh-CN" } as const;

/** A moment as readers of `locale` write it; name the time zone in `how`. */
export function formatDate(date: Date, locale: Locale, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(places[locale], how).format(date);
}
