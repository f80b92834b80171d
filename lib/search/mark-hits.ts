import type { QueryTerm } from "./search-terms";

/** A stretch of a text; `hit`: it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** What a term looks like in a text: its own spelling, or any word that begins with it, at the start of a word or of a hump of a name. */
function patternOf({ word, prefix, phrase, source }: QueryTerm): string {
  if (hasHan(source)) return escaped(source);
  if (phrase) return phrase.map(escaped).join("[^\\p{L}\\p{N}]+");
  const parts = source.split(/[._]/).map(escaped).join("[._]");
  const start = "(?<![\\p{L}\\p{N}])";
  // A stem may stand for longer words; a word in Han text has no sign before it.
  const begins = prefix === null ? `${escaped(word)}(?![\\p{L}\\p{N}])` : `${escaped(prefix)}(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])*`;
  return `(?:${start}|(?<=\\p{Script=Han}))(?:${begins}|${parts})`;
}

/** A pattern of all terms, case folded; null for none. */
export function hitPattern(terms: readonly QueryTerm[]): RegExp | null {
  if (terms.length === 0) return null;
  return new RegExp(
    terms
      .flatMap((term) => [term, ...term.also])
      .map(patternOf)
      .join("|"),
    "giu",
  );
}

/** The text in stretches, those that were searched for marked; their texts joined are the text. */
export function markHits(text: string, pattern: RegExp | null): readonly Stretch[] {
  if (pattern === null || text === "") return text === "" ? [] : [{ text, hit: false }];
  const out: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === "") continue;
    if (match.index > at) out.push({ text: text.slice(at, match.index), hit: false });
    out.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at), hit: false });
  return out;
}
