import { type Locale, locales } from "@/lib/i18n/locale";

/** The language a page asks its rendered parts in: `?locale=zh`, else English. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("locale");
  return locales.find((locale) => locale === asked) ?? "en";
}
