import type { RuleEntry } from "@/lib/rules/rule-entry";
import { type QueryTerm, searchTerms } from "./search-terms";

/** Whether a text of these terms holds what one part of a query asks for. */
function holds(terms: readonly string[], { word, prefix, phrase, also }: QueryTerm): boolean {
  if (also.some((other) => holds(terms, other))) return true;
  if (phrase) return terms.some((_, at) => phrase.every((one, offset) => terms[at + offset] === one));
  return terms.some((term) => term === word || (prefix !== null && term.startsWith(prefix)));
}

/** Rules whose id, title or codes of other linters hold all terms: those found by id or code before those found by title. `titles`: also in the other language. */
export function searchRules(
  rules: readonly (RuleEntry & { readonly otherTitle: string })[],
  terms: readonly QueryTerm[],
): (RuleEntry & { readonly otherTitle: string })[] {
  if (terms.length === 0) return [];
  const scored = rules.flatMap((rule) => {
    const names = searchTerms([rule.id.replaceAll(/[/-]/g, " "), ...rule.aliases].join("\n"));
    const titles = searchTerms(`${rule.title}\n${rule.otherTitle}`);
    const all = [...names, ...titles];
    if (!terms.every((term) => holds(all, term))) return [];
    return [{ rule, byName: terms.every((term) => holds(names, term)) }];
  });
  return scored.sort((a, b) => Number(b.byName) - Number(a.byName)).map(({ rule }) => rule);
}
