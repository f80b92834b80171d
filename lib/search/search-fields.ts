import type { Field } from "./match-expression";
import { searchTerms } from "./search-terms";

/** What is indexed of a question, in both languages. */
export interface Searchable {
  readonly id: string;
  readonly bankId: string;
  /** With its bank: `docker/build`. */
  readonly topicId: string;
  readonly kind: string;
  readonly level: number;
  readonly slug: string;
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly topicTitles: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly name: string; readonly markdown: string }[];
  /** Texts of an exercise's starter, given files and reference, and what its demands say. */
  readonly code: readonly string[];
  readonly demands: readonly string[];
}

export interface SearchFields {
  readonly terms: Readonly<Record<Field, readonly string[]>>;
  /** The beginning of `head` that names the question, without what it asks. */
  readonly names: readonly string[];
  readonly facets: readonly string[];
  /** Words of titles and slug, each once. */
  readonly words: string;
}

const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm;
/** Sections that ask; what they say tells more of a question than what answers it. */
const asking = new Set(["Question", "Task", "Brief"]);

/** Prose and code of a markdown text, apart. */
export function splitCode(markdown: string): { readonly prose: string; readonly code: string } {
  const code: string[] = [];
  const prose = markdown.replace(fence, (_, __, text: string) => {
    code.push(text);
    return " ";
  });
  return { prose, code: code.join("\n") };
}

/** Terms of a question by field, its facets (`bankgo`, `kindconcept`, `level2`), and the words that a slip is mended with. */
export function searchFields(question: Searchable): SearchFields {
  const split = question.sections.map(({ name, markdown }) => ({ name, ...splitCode(markdown) }));
  const prose = (asks: boolean) => split.flatMap((section) => (asking.has(section.name) === asks ? [section.prose] : []));
  const titles = [question.titleEn, question.titleZh ?? ""].join("\n");
  const slug = question.slug.replaceAll("-", " ");
  const names = searchTerms([slug, question.id, question.bankId, ...Object.values(question.topicTitles)].join("\n"));
  return {
    names,
    terms: {
      title: searchTerms(titles),
      head: [...names, ...searchTerms([...prose(true), ...question.demands].join("\n"))],
      prose: searchTerms(prose(false).join("\n")),
      code: searchTerms([...split.map(({ code }) => code), ...question.code].join("\n")),
    },
    facets: facetsOf(question),
    words: [...new Set(searchTerms(`${titles}\n${slug}`).filter((term) => /^[a-z]{3,}$/.test(term)))].join(" "),
  };
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** What a filter may ask for, as words of letters and digits. */
export function facetsOf({ bankId, kind, level }: Pick<Searchable, "bankId" | "kind" | "level">): string[] {
  return [facet("bank", bankId), facet("kind", kind), facet("level", String(level))];
}

/** One value of a filter as it stands in the index. */
export const facet = (dimension: "bank" | "kind" | "level", value: string): string => `${dimension}${plain(value)}`;
