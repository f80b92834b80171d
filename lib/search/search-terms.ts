import { synonymsOf } from "./synonyms";

/** Raised by every change of what this file makes of a text: all questions are then indexed again. */
export const termsVersion = 2;

// Words that nearly every text holds: left out of queries, not of the index.
const stopWords = new Set(
  "a an and are as at be by do does for from how in is it of on or that the this to what when which why with you your 的 了 是 在 和 有 不 与 非".split(
    " ",
  ),
);

const han = /^(?=\p{L}|\p{N})\p{Script=Han}/u;
// Letters and digits only: the script has signs of its own. Han is taken out of the second part, so that Pod探针 is two runs. Words joined by
// dots or underscores are one run.
const runs = /(?:(?=\p{Script=Han})[\p{L}\p{N}])+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** The words of a name such as `runAsNonRoot` or `HTTPServer`, lower-cased. */
function splitName(name: string): string[] {
  return (
    name
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Terms of a run that is not Han: its words, each name of several words also joined, and all of it joined. */
function latinTerms(run: string): string[] {
  if (/^[a-z0-9]+$/.test(run)) return [run];
  const parts = run.split(/[._]/);
  const out: string[] = [];
  const all: string[] = [];
  for (const part of parts) {
    const words = splitName(part);
    out.push(...words);
    all.push(...words);
    if (words.length > 1) out.push(words.join(""));
  }
  if (parts.length > 1 && all.length > 1) out.push(all.join(""));
  return out;
}

/** Terms of Han text: every two characters, and the last one, so that one character is always the beginning of some term. */
function hanTerms(run: string): string[] {
  const characters = [...run];
  const out: string[] = [];
  for (let index = 0; index + 1 < characters.length; index++) out.push(`${characters[index]}${characters[index + 1]}`);
  out.push(characters.at(-1) ?? "");
  return out;
}

/**
 * Terms of a text, in order, letters and digits only; the same in every process and for both databases, so that no tokeniser, dictionary or
 * locale of a database takes part. `runAsNonRoot` gives run, as, non, root, runasnonroot; `优雅停机` gives 优雅, 雅停, 停机, 机.
 */
export function searchTerms(text: string): string[] {
  const out: string[] = [];
  for (const [run] of text.normalize("NFKC").matchAll(runs)) out.push(...(han.test(run) ? hanTerms(run) : latinTerms(run)));
  return out;
}

/** A crude English stem, for queries only and always as a prefix: caching, cached and caches give cach. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word;
  const cut = word.replace(/(?:ations?|ings?|ers?|ies|ied|edly|ed|es|ly|s|e|y)$/, "");
  return cut.length >= 4 ? cut : word.replace(/s$/, "");
}

/** What one part of a query asks for. */
export interface QueryTerm {
  readonly word: string;
  /** Also any term that begins so; null: the word itself only. */
  readonly prefix: string | null;
  /** These terms, one after the other; `word` is the first of them. */
  readonly phrase: readonly string[] | null;
  /** As it stands in the query: what is marked in a text. */
  readonly source: string;
  /** One of these will do as well. */
  readonly also: readonly QueryTerm[];
}

/** Longest query that is read; the rest is cut. */
export const queryLimit = 200;
const mostTerms = 12;

/**
 * The parts of a query, all of which must hold: a word matches itself or its stem as a prefix, Han runs and code tokens
 * (`--mount=type=cache`) are phrases, words that every text holds fall away unless nothing else is left.
 */
export function queryTerms(query: string): QueryTerm[] {
  return partsOf(query).map((term) => ({ ...term, also: synonymsOf(term.source).flatMap(asOne) }));
}

/** A synonym as one part: several words are a phrase. */
function asOne(synonym: string): QueryTerm[] {
  const parts = partsOf(synonym);
  const [first] = parts;
  if (!first || parts.length === 1) return parts;
  return [{ ...first, prefix: null, phrase: parts.flatMap((part) => part.phrase ?? [part.word]), source: synonym }];
}

function partsOf(query: string): QueryTerm[] {
  const out: QueryTerm[] = [];
  for (const chunk of query.normalize("NFKC").slice(0, queryLimit).split(/\s+/)) {
    const found = [...chunk.matchAll(runs)].map(([run]) => run);
    for (const run of found.filter((one) => han.test(one))) {
      const pairs = hanTerms(run).slice(0, -1);
      const [first] = pairs;
      out.push(
        first === undefined
          ? { word: run, prefix: run, phrase: null, source: run, also: [] }
          : { word: first, prefix: null, phrase: pairs.length > 1 ? pairs : null, source: run, also: [] },
      );
    }
    const latin = found.filter((one) => !han.test(one));
    const terms = latin.map(latinTerms);
    if (terms.length > 1 && terms.every((own) => own.length === 1)) {
      const phrase = terms.map(([word]) => word ?? "");
      out.push({ word: phrase[0] ?? "", prefix: null, phrase, source: latin.join(" "), also: [] });
    } else
      for (const [index, own] of terms.entries()) {
        // The joined form where there are parts.
        const word = own.at(-1) ?? "";
        out.push({ word, prefix: word.length > 1 ? stem(word) : null, phrase: null, source: latin[index] ?? word, also: [] });
      }
  }
  const telling = out.filter((term) => term.phrase !== null || !stopWords.has(term.word));
  return (telling.length > 0 ? telling : out.slice(0, 1)).slice(0, mostTerms);
}

/** The same parts with each phrase taken apart: for a query that nothing holds as it stands. */
export function loosened(terms: readonly QueryTerm[]): QueryTerm[] {
  return terms.flatMap((term) =>
    term.phrase
      ? term.phrase.map((word) => ({ word, prefix: null, phrase: null, source: han.test(word) ? word : term.source, also: [] }))
      : [term],
  );
}
