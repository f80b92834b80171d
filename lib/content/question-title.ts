import type { Locale } from "@/lib/i18n/locale";

/** The title to show in `locale`, with the language it really is in: English where it is not translated. */
export function questionTitle(question: { titleEn: string; titleZh: string | null }, locale: Locale): { text: string; lang: Locale } {
  return locale === "zh" && question.titleZh !== null ? { text: question.titleZh, lang: "zh" } : { text: question.titleEn, lang: "en" };
}
