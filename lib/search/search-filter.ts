import { type Level, type Standing, standings } from "@/lib/content/bank-filter";
import { kinds, levels } from "@/lib/content/front-matter";

/** What a search is narrowed by. Within a dimension any value will do, an empty list lifts it. */
export interface SearchFilter {
  readonly bank: readonly string[];
  readonly kind: readonly string[];
  readonly level: readonly Level[];
  readonly state: readonly Standing[];
}

export type SearchDimension = keyof SearchFilter;
export const searchDimensions: readonly SearchDimension[] = ["bank", "kind", "level", "state"];

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const all = (value: Query[string]): readonly string[] => (value === undefined ? [] : typeof value === "string" ? [value] : value);

/** The filter in an address; `banks` are those that exist, unknown words are dropped. */
export function readSearchFilter(query: Query, banks: readonly string[]): SearchFilter {
  return {
    bank: banks.filter((bank) => all(query.bank).includes(bank)),
    kind: kinds.filter((kind) => all(query.kind).includes(kind)),
    level: levels.flatMap((level, index) => (all(query.level).includes(level) ? [(index + 1) as Level] : [])),
    state: standings.filter((standing) => all(query.state).includes(standing)),
  };
}

/** Query and filter as the query of an address, with `?`. */
export function searchQuery(text: string, filter: SearchFilter, page = 1): string {
  const query = new URLSearchParams({ q: text });
  for (const bank of filter.bank) query.append("bank", bank);
  for (const kind of filter.kind) query.append("kind", kind);
  for (const level of filter.level) query.append("level", levels[level - 1] ?? "");
  for (const standing of filter.state) query.append("state", standing);
  if (page > 1) query.set("page", String(page));
  return `?${query}`;
}

/** What a filter looks at in a hit. */
export interface Facetted {
  readonly bank: string;
  readonly kind: string;
  readonly level: number;
  readonly state: Standing;
}

const fits = (hit: Facetted, filter: SearchFilter, dimension: SearchDimension): boolean =>
  filter[dimension].length === 0 || (filter[dimension] as readonly (string | number)[]).includes(hit[dimension]);

/** The hits that fit, in the order given. */
export function filterHits<H extends Facetted>(hits: readonly H[], filter: SearchFilter): H[] {
  return hits.filter((hit) => searchDimensions.every((dimension) => fits(hit, filter, dimension)));
}

/** How many hits each value of a dimension would leave beside the other dimensions; a value that leaves none is absent. */
export function countFacets(
  hits: readonly Facetted[],
  filter: SearchFilter,
  dimension: SearchDimension,
): ReadonlyMap<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const hit of hits) {
    if (!searchDimensions.every((other) => other === dimension || fits(hit, filter, other))) continue;
    counts.set(hit[dimension], (counts.get(hit[dimension]) ?? 0) + 1);
  }
  return counts;
}
