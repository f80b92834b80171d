/** Languages of the interface; the first has no prefix in addresses. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Narrows a route parameter to a language we have. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The address of `path` (begins with `/`, without prefix, may carry a query) in `locale`: `/banks/go` → `/zh/banks/go`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : path.startsWith("/?") ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}

/** `path` without the language prefix: `/zh/banks/go` → `/banks/go`, `/zh` → `/`. */
export function withoutLocale(path: string): string {
  const match = /^\/(en|zh)(?=[/?]|$)/.exec(path);
  const rest = match ? path.slice(match[0].length) : path;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** The language to switch to. */
export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh" : "en";
}

/** The text of `locale` in a stored `{en, zh}` value; English where a translation is missing, and it says so. */
export function inLocale(texts: unknown, locale: Locale): { text: string; lang: Locale } {
  const map = (typeof texts === "object" && texts !== null ? texts : {}) as Partial<Record<Locale, string>>;
  const own = map[locale];
  return own ? { text: own, lang: locale } : { text: map.en ?? "", lang: "en" };
}
