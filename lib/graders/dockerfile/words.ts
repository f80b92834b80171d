import { isBlank, isSeparator } from "./blanks";
import type { Word } from "./file";
import { type Joined, slice, sourceSpan } from "./joined";

/** The part `[start, end)` of a joined text as a word. */
export function wordAt(joined: Joined, start: number, end: number): Word {
  const part = slice(joined, start, end);
  return { text: part.value, span: sourceSpan(joined, start, end), json: false, joined: part };
}

/** Words between blanks, quotes meaning nothing: FROM, EXPOSE, COPY, ADD, VOLUME. */
export function separatedWords(joined: Joined): Word[] {
  const text = joined.value;
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSeparator(text.charAt(at))) at++;
    const start = at;
    while (at < text.length && !isSeparator(text.charAt(at))) at++;
    if (at > start) words.push(wordAt(joined, start, at));
  }
  return words;
}

/** Words of ENV, LABEL and ARG: blanks inside quotes and escaped blanks belong to the word; quotes are kept. */
export function quotedWords(joined: Joined, escapeMark: string): Word[] {
  const text = joined.value;
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isBlank(text.charAt(at))) at++;
    const start = at;
    let quote = "";
    while (at < text.length && (quote !== "" || !isBlank(text.charAt(at)))) {
      const character = text.charAt(at);
      if (character === escapeMark && quote !== "'") at++;
      else if (quote === "" && (character === "'" || character === '"')) quote = character;
      else if (character === quote) quote = "";
      at++;
    }
    const end = Math.min(at, text.length);
    if (end > start) words.push(wordAt(joined, start, end));
    at = end;
  }
  return words;
}

/** A text without the quotes around it, as hadolint takes them off. */
export const withoutQuotes = (text: string): string => text.replace(/^(["'])(.*)\1$/, "$2");
