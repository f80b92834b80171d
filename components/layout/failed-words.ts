import type { Locale } from "@/lib/i18n/locale";

// Not in the message files: this page must be able to stand where those could not be read, and it goes to every browser.
const words = {
  en: {
    title: "We failed, not you",
    lead: "The page could not be put together. Drafts and attempts that were saved are stored.",
    again: "Try again",
    banks: "Read without it: the banks",
    reference: "ref",
    noted: "It was noted. Nothing of what you wrote is in the note.",
  },
  zh: {
    title: "是我们的问题，不是你的",
    lead: "页面没能拼出来。已保存的草稿和提交记录都在。",
    again: "再试一次",
    banks: "先看别的：题库",
    reference: "编号",
    noted: "已记录。记录里没有你写的内容。",
  },
} as const;

/** The words of the page that says that we failed. */
export function failedWords(locale: Locale): Readonly<Record<keyof (typeof words)["en"], string>> {
  return words[locale];
}
