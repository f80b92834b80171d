import type { Heading, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { LineCounter, parseDocument } from "yaml";
import { MessageSyntaxError, placeholdersOf } from "./render-message";
import type { RuleExample, RuleWords, WordsLocale } from "./words";

/** What is wrong with a page of words, and where. */
export interface WordsProblem {
  readonly line: number;
  readonly problem: string;
}

export type ParsedWords =
  | { readonly ok: true; readonly words: Readonly<Record<WordsLocale, RuleWords>> }
  | { readonly ok: false; readonly problems: readonly WordsProblem[] };

const sections = ["Why", "Mend", "为什么", "怎么改", "Examples"] as const;
type Section = (typeof sections)[number];
const keys = ["title", "message", "fix", "source", "with", "given"];

/**
 * Reads one page of words: front matter `title`, `message`, `fix`? (each `{en, zh}`), `source` (https, one or a list), `with`?, `given`?;
 * then the sections Why, Mend, 为什么, 怎么改, Examples, with fences marked `good` or `bad`. Tells all problems of the page at once.
 */
export function parseWords(page: string): ParsedWords {
  const problems: WordsProblem[] = [];
  const complain = (line: number, problem: string) => void problems.push({ line, problem });
  const front = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(page);
  if (!front) return { ok: false, problems: [{ line: 1, problem: "a page of words begins with front matter between two lines of ---" }] };

  const counter = new LineCounter();
  const document = parseDocument(front[1] as string, { lineCounter: counter, uniqueKeys: true });
  for (const error of document.errors) complain(counter.linePos(error.pos[0]).line + 1, error.message.split("\n")[0] ?? "bad YAML");
  const matter: Record<string, unknown> = document.errors.length === 0 ? ((document.toJS() as Record<string, unknown> | null) ?? {}) : {};
  const lineOf = (key: string) => {
    const at = (front[1] as string).split("\n").findIndex((line) => line.startsWith(`${key}:`));
    return at < 0 ? 1 : at + 2;
  };
  for (const key of Object.keys(matter)) if (!keys.includes(key)) complain(lineOf(key), `unknown key ${key}; known are ${keys.join(", ")}`);

  const both = (key: "title" | "message" | "fix"): Record<WordsLocale, string> | null => {
    const value = matter[key];
    if (value === undefined && key === "fix") return null;
    const texts = (typeof value === "object" && value !== null ? value : {}) as Partial<Record<WordsLocale, unknown>>;
    const extra = Object.keys(texts).filter((locale) => locale !== "en" && locale !== "zh");
    if (typeof texts.en !== "string" || typeof texts.zh !== "string" || !texts.en.trim() || !texts.zh.trim() || extra.length > 0) {
      complain(lineOf(key), `${key} needs a text in en and in zh, and nothing else`);
      return null;
    }
    for (const locale of ["en", "zh"] as const) {
      try {
        const mentioned = placeholdersOf(texts[locale] as string);
        if (key === "title" && mentioned.length > 0) complain(lineOf(key), "a title mentions no values");
      } catch (error) {
        if (!(error instanceof MessageSyntaxError)) throw error;
        complain(lineOf(key), `${key}.${locale}: ${error.message}`);
      }
    }
    return { en: texts.en.trim(), zh: texts.zh.trim() };
  };
  const title = both("title");
  const message = both("message");
  const fix = both("fix");
  const sources = [matter.source].flat();
  if (
    sources.length === 0 ||
    !sources.every((source) => typeof source === "string" && URL.canParse(source) && source.startsWith("https://"))
  )
    complain(lineOf("source"), "source is an https address, or a list of them");
  if (matter.given !== undefined && (typeof matter.given !== "object" || matter.given === null))
    complain(lineOf("given"), "given is a map");

  const bodyAt = front[0].length;
  const bodyLine = front[0].split("\n").length - 1;
  const body = page.slice(bodyAt);
  const nodes = unified().use(remarkParse).parse(body).children;
  const headings = nodes.filter((node): node is Heading => node.type === "heading" && node.depth <= 2);
  const lineAt = (node: RootContent) => (node.position?.start.line ?? 1) + bodyLine;
  const names = headings.map((heading) => body.slice(heading.position?.start.offset, heading.position?.end.offset).replace(/^##?\s*/, ""));
  if (nodes[0] && nodes[0] !== headings[0]) complain(lineAt(nodes[0]), "text before the first section");
  if (names.join("|") !== sections.join("|"))
    complain(
      bodyLine + 1,
      `the sections are ${sections.map((name) => `## ${name}`).join(", ")}, in this order; found ${names.join(", ") || "none"}`,
    );
  const bounds = (section: Section): readonly [number, number] => {
    const at = names.indexOf(section);
    return [headings[at]?.position?.end.offset ?? 0, headings[at + 1]?.position?.start.offset ?? body.length];
  };
  const prose = (section: Section): string => {
    const text = names.includes(section) ? body.slice(...bounds(section)).trim() : "";
    if (text === "" && names.includes(section)) complain(lineAt(headings[names.indexOf(section)] as Heading), `${section} is empty`);
    return text;
  };
  const why = { en: prose("Why"), zh: prose("为什么") };
  const mend = { en: prose("Mend"), zh: prose("怎么改") };

  const examples: RuleExample[] = [];
  const [from, to] = bounds("Examples");
  if (names.includes("Examples"))
    for (const node of nodes) {
      const offset = node.position?.start.offset ?? 0;
      if (offset < from || offset >= to) continue;
      if (node.type !== "code" || !node.lang || (node.meta !== "good" && node.meta !== "bad")) {
        complain(lineAt(node), "Examples holds only fences with a language and the word good or bad");
        continue;
      }
      examples.push({
        kind: node.meta,
        language: node.lang,
        // The closing fence ends the last line; an example is a file, and a file ends with a newline.
        text: node.value === "" ? "" : `${node.value}\n`,
        line: lineAt(node),
        ...(matter.with !== undefined && { with: matter.with }),
        ...(matter.given !== undefined && { given: matter.given as NonNullable<RuleExample["given"]> }),
      });
    }
  for (const kind of ["good", "bad"] as const)
    if (!examples.some((example) => example.kind === kind)) complain(bodyLine + 1, `Examples needs at least one ${kind} example`);

  if (problems.length > 0 || !title || !message) return { ok: false, problems };
  const wordsIn = (locale: WordsLocale): RuleWords => ({
    title: title[locale],
    message: message[locale],
    ...(fix && { fix: fix[locale] }),
    sources: sources as string[],
    why: why[locale],
    mend: mend[locale],
    examples,
  });
  return { ok: true, words: { en: wordsIn("en"), zh: wordsIn("zh") } };
}
