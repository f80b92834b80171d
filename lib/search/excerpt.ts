import { markHits, type Stretch } from "./mark-hits";

const before = 60;
/** Han characters are twice as wide. */
const beforeHan = 24;
const longest = 170;

/** Markdown as one line of plain text: signs of markup go, words and code stay. */
export function flatten(markdown: string): string {
  return markdown
    .replace(/^(`{3,}|~{3,})[^\n]*$/gm, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d+\.|>|\|)[ \t]+/gm, "")
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}.*$/gm, " ")
    .replace(/\*\*|__|`/g, "")
    .replace(/[ \t]*\|[ \t]*/g, " · ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The stretch of a text around its first hit, about 170 characters, cut at words where there are any; null where there is no hit.
 * The place with most hits would be a better one and is not worth reading the text twice.
 */
export function excerptOf(text: string, pattern: RegExp | null): readonly Stretch[] | null {
  if (pattern === null) return null;
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  pattern.lastIndex = 0;
  if (!first) return null;
  const isHan = /\p{Script=Han}/u.test(text.slice(Math.max(0, first.index - beforeHan), first.index));
  let start = Math.max(0, first.index - (isHan ? beforeHan : before));
  if (start > 0 && !isHan) {
    const space = text.slice(start, first.index).search(/\s/);
    if (space !== -1) start += space + 1;
  }
  let end = Math.min(text.length, start + longest);
  if (end < text.length) {
    const cut = text.slice(first.index + first[0].length, end).lastIndexOf(" ");
    if (cut > 0) end = first.index + first[0].length + cut;
  }
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, end).trim()}${end < text.length ? "…" : ""}`;
  return markHits(shown, pattern);
}
