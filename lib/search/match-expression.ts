import type { QueryTerm } from "./search-terms";

/** The parts of a question that are told apart in ranking, most telling first. */
export const fields = ["title", "head", "prose", "code"] as const;
export type Field = (typeof fields)[number];

// Terms hold letters and digits only, so nothing in them needs escaping.
const quoted = (word: string) => `"${word}"`;

/** A query as SQLite's FTS5 reads it; `any`: one of the terms is enough. `facets` must hold all. */
export function fts5Expression(terms: readonly QueryTerm[], facets: readonly (readonly string[])[], any = false): string {
  const one = ({ word, prefix, phrase }: QueryTerm): string => {
    if (phrase) return quoted(phrase.join(" "));
    if (prefix === null) return quoted(word);
    return prefix === word ? `${quoted(word)} *` : `(${quoted(word)} OR ${quoted(prefix)} *)`;
  };
  const parts = terms.map((term) => (term.also.length > 0 ? `(${[term, ...term.also].map(one).join(" OR ")})` : one(term)));
  const text = `{${fields.join(" ")}} : (${parts.join(any ? " OR " : " AND ")})`;
  return [text, ...facets.map((values) => `facet : (${values.map(quoted).join(" OR ")})`)].join(" AND ");
}

const lexeme = (word: string) => `'${word}'`;

/** The same for PostgreSQL's tsquery: what must hold, and the looser one that only ranks. */
export function tsQueries(
  terms: readonly QueryTerm[],
  facets: readonly (readonly string[])[],
  any = false,
): { readonly match: string; readonly rank: string } {
  const one = ({ word, prefix, phrase }: QueryTerm, isExact: boolean): string => {
    if (phrase) return `(${phrase.map(lexeme).join(isExact ? " <-> " : " & ")})`;
    if (prefix === null) return lexeme(word);
    return prefix === word ? `${lexeme(word)}:*` : `(${lexeme(word)} | ${lexeme(prefix)}:*)`;
  };
  const part = (term: QueryTerm, isExact: boolean) => `(${[term, ...term.also].map((other) => one(other, isExact)).join(" | ")})`;
  const match = `(${terms.map((term) => part(term, true)).join(any ? " | " : " & ")})`;
  return {
    match: [match, ...facets.map((values) => `(${values.map((value) => lexeme(facetLexeme(value))).join(" | ")})`)].join(" & "),
    rank: terms.map((term) => part(term, false)).join(" | "),
  };
}

/** A facet stands in the same vector as the text; the sign keeps it apart from every term. */
export const facetLexeme = (value: string): string => `=${value}`;

const mostPositions = 60;
const lastPosition = 16_383;

/** A tsvector literal: no parser, dictionary or locale of the server takes part. Weights A to D follow the order of the fields. */
export function tsVector(texts: readonly (readonly string[])[], facets: readonly string[] = []): string {
  const positions = new Map<string, string[]>();
  let at = 0;
  for (const [index, terms] of texts.entries()) {
    for (const term of terms) {
      at = Math.min(lastPosition, at + 1);
      const own = positions.get(term);
      const entry = `${at}${"ABCD"[index]}`;
      if (!own) positions.set(term, [entry]);
      else if (own.length < mostPositions && own.at(-1) !== entry) own.push(entry);
    }
    at = Math.min(lastPosition, at + 2); // no phrase reaches from one field into the next
  }
  return [...[...positions].map(([term, own]) => `'${term}':${own.join(",")}`), ...facets.map((value) => `'${facetLexeme(value)}'`)].join(
    " ",
  );
}
