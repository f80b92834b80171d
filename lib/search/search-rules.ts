import type { RuleEntry } from "@/lib/rules/rule-entry";
import { type QueryTerm, searchTerms } from "./search-terms";

/** Whether a text of these terms holds what one part of a query asks for. */
function holds(terms: readonly string[], { word, prefix, phrase, also }: QueryTerm): boolean {
  if (also.some((other) => holds(terms, other))) return true;
  if (phrase) return terms.some((_, at) => phrase.every((one, offset) => terms[at + offset] === one));
  return terms.some((term) => term === word || (prefix !== null && term.startsWith(prefix)));
}

/** A rule with the terms it is found by; made once, searched often. */
export interface SearchableRule {
  readonly rule: RuleEntry;
  /** Of its id and of other tools' codes for it. */
  readonly names: readonly string[];
  /** Of its names and of its title in both languages. */
  readonly all: readonly string[];
}

/** `otherTitle`: the title in the other language. */
export function searchableRule(rule: RuleEntry, otherTitle: string): SearchableRule {
  const names = searchTerms([rule.id.replaceAll(/[/-]/g, " "), ...rule.aliases].join("\n"));
  return { rule, names, all: [...names, ...searchTerms(`${rule.title}\n${otherTitle}`)] };
}

/** Rules that hold all terms: those found by id or code before those found by title. */
export function searchRules(rules: readonly SearchableRule[], terms: readonly QueryTerm[]): RuleEntry[] {
  if (terms.length === 0) return [];
  const found = rules.filter(({ all }) => terms.every((term) => holds(all, term)));
  const isByName = ({ names }: SearchableRule) => terms.every((term) => holds(names, term));
  return [...found.filter(isByName), ...found.filter((rule) => !isByName(rule))].map(({ rule }) => rule);
}
