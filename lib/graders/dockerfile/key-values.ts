import { isSeparator } from "./blanks";
import { unquote } from "./expand";
import type { Pair, Problem, Word } from "./file";
import { type Joined, slice, sourceSpan } from "./joined";
import { quotedWords, wordAt } from "./words";

/** Pairs of ENV and LABEL: `name=value …`, or the legacy form `name the rest of the line`. */
export function namesWithValues(
  rest: Joined,
  escapeMark: string,
  keyword: string,
  problems: Problem[],
): { readonly pairs: readonly Pair[]; readonly legacy: boolean } {
  const words = quotedWords(rest, escapeMark);
  const first = words[0];
  if (!first) return { pairs: [], legacy: false };
  if (!first.text.includes("=")) {
    const pair = legacyPair(rest, escapeMark);
    if (pair) return { pairs: [pair], legacy: true };
    problems.push({ kind: "value-missing", span: first.span, data: { keyword, name: first.text } });
    return { pairs: [], legacy: true };
  }
  const pairs: Pair[] = [];
  for (const word of words) {
    if (word.text.includes("=")) pairs.push(pairOf(word, escapeMark));
    else problems.push({ kind: "no-equals-sign", span: word.span, data: { keyword, word: word.text } });
  }
  return { pairs, legacy: false };
}

/** Names of ARG, each with or without a default. */
export function namesOrValues(rest: Joined, escapeMark: string): readonly Pair[] {
  // Docker takes no quotes off the name of an ARG.
  return quotedWords(rest, escapeMark).map((word) => ({ ...pairOf(word, escapeMark), name: word.text.replace(/=.*/s, "") }));
}

function pairOf(word: Word, escapeMark: string): Pair {
  const equals = word.text.indexOf("=");
  const end = equals < 0 ? word.text.length : equals;
  return {
    name: unquote(word.text.slice(0, end), escapeMark),
    value: equals < 0 ? undefined : wordAt(word.joined, equals + 1, word.text.length),
    nameSpan: sourceSpan(word.joined, 0, end),
    span: word.span,
  };
}

function legacyPair(rest: Joined, escapeMark: string): Pair | undefined {
  const text = rest.value;
  let end = 0;
  while (end < text.length && !isSeparator(text.charAt(end))) end++;
  let from = end;
  while (from < text.length && isSeparator(text.charAt(from))) from++;
  if (from === end) return undefined;
  const name = slice(rest, 0, end);
  return {
    name: unquote(name.value, escapeMark),
    value: wordAt(rest, from, text.length),
    nameSpan: sourceSpan(rest, 0, end),
    span: sourceSpan(rest, 0, text.length),
  };
}
