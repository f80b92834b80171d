import { kinds, levels } from "./front-matter";

/** Where a learner stands with a question; `draft` is unfinished work on one that is not passed. */
export const standings = ["new", "seen", "draft", "missed", "passed"] as const;
export type Standing = (typeof standings)[number];
export type Kind = (typeof kinds)[number];
export type Level = 1 | 2 | 3 | 4;

/** What a reader narrows a bank by. Within a dimension any value will do, an empty list lifts it; dimensions add up. */
export interface BankFilter {
  /** Words in a title of either language, in the slug or the id. */
  readonly text: string;
  readonly level: readonly Level[];
  readonly kind: readonly Kind[];
  readonly state: readonly Standing[];
  /** Topic without its bank: `build`. */
  readonly topic: readonly string[];
}
export type Dimension = keyof BankFilter;
export const dimensions: readonly Dimension[] = ["text", "level", "kind", "state", "topic"];

/** What the filter looks at in a question. */
export interface Filtered {
  readonly id: string;
  readonly slug: string;
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly level: number;
  readonly kind: string;
  readonly standing: Standing;
  readonly topic: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const all = (value: Query[string]): readonly string[] => (value === undefined ? [] : typeof value === "string" ? [value] : value);
const known = <T extends string>(value: Query[string], words: readonly T[]): T[] => words.filter((word) => all(value).includes(word));

/** The filter in an address. Unknown words are dropped, so that an old link still opens; text is cut at 80 characters. */
export function readBankFilter(query: Query, topics: readonly string[]): BankFilter {
  return {
    text: (all(query.q)[0] ?? "").trim().slice(0, 80),
    level: known(query.level, levels).map((level) => (levels.indexOf(level) + 1) as Level),
    kind: known(query.kind, kinds),
    state: known(query.state, standings),
    topic: known(query.topic, topics),
  };
}

/** The filter as the query of an address, with `?`, or empty. Levels are written as words: `?level=mid&kind=exercise`. */
export function bankQuery(filter: BankFilter, page = 1): string {
  const query = new URLSearchParams();
  if (filter.text) query.set("q", filter.text);
  for (const level of filter.level) query.append("level", levels[level - 1] ?? "");
  for (const dimension of ["kind", "state", "topic"] as const) for (const word of filter[dimension]) query.append(dimension, word);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The filter with one value added, or taken away where it was set. */
export function toggled(filter: BankFilter, dimension: Exclude<Dimension, "text">, value: string | number): BankFilter {
  const values = filter[dimension] as readonly (string | number)[];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [dimension]: next } as BankFilter;
}

/** The filter without one dimension. */
export function lifted(filter: BankFilter, dimension: Dimension): BankFilter {
  return { ...filter, [dimension]: dimension === "text" ? "" : [] };
}

/** Whether a dimension narrows anything. */
export function isSet(filter: BankFilter, dimension: Dimension): boolean {
  return filter[dimension].length > 0;
}

const fits: { readonly [D in Dimension]: (question: Filtered, filter: BankFilter) => boolean } = {
  text(question, { text }) {
    const here = `${question.titleEn}\n${question.titleZh ?? ""}\n${question.slug}\n${question.id}`.toLowerCase();
    return text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => here.includes(word));
  },
  level: (question, { level }) => level.includes(question.level as Level),
  kind: (question, { kind }) => kind.includes(question.kind as Kind),
  state: (question, { state }) => state.includes(question.standing),
  topic: (question, { topic }) => topic.includes(question.topic),
};

/** The questions that fit, in the order given. */
export function filterBank<Q extends Filtered>(questions: readonly Q[], filter: BankFilter): Q[] {
  const asked = dimensions.filter((dimension) => isSet(filter, dimension));
  return questions.filter((question) => asked.every((dimension) => fits[dimension](question, filter)));
}

/** How many questions each value of a dimension would leave beside the other dimensions; values that leave none are 0 or absent. */
export function countOptions(
  questions: readonly Filtered[],
  filter: BankFilter,
  dimension: Exclude<Dimension, "text">,
): ReadonlyMap<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const question of filterBank(questions, lifted(filter, dimension))) {
    const value = dimension === "state" ? question.standing : question[dimension];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** For a filter that fits nothing: the one dimension to lift that leaves the fewest questions, at least one; null where no single one will do. */
export function dimensionToLift(questions: readonly Filtered[], filter: BankFilter): { dimension: Dimension; leaves: number } | null {
  const ways = dimensions
    .filter((dimension) => isSet(filter, dimension))
    .map((dimension) => ({ dimension, leaves: filterBank(questions, lifted(filter, dimension)).length }))
    .filter((way) => way.leaves > 0)
    .sort((a, b) => a.leaves - b.leaves);
  return ways[0] ?? null;
}
