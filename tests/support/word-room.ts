import type { Input, OpenGrader } from "@/lib/graders/grader";
import type { Found, Rule } from "@/lib/graders/rule";
import { editsFor, type RuleSet, runRules } from "@/lib/graders/run-rules";
import { nothing, object, optional, text } from "@/lib/graders/schema";

/** The smallest language there is: words between blanks. A tiny room for tests of the contract. */
export interface WordFile {
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly text: string;
}

export function parseWords(source: string): WordFile {
  return {
    text: source,
    words: [...source.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length })),
  };
}

function* wordsLike(file: WordFile, like: RegExp): Iterable<Found> {
  for (const { text: word, start, end } of file.words) if (like.test(word)) yield { span: { start, end }, data: { word } };
}

const base = { severity: "warning", layer: "policy", default: true, aliases: [], with: nothing, needs: [] } as const;

export const closeQuote: Rule<WordFile> = {
  ...base,
  id: "dockerfile/close-quote",
  layer: "syntax",
  severity: "error",
  aliases: ["buildkit/error"],
  *check(file) {
    for (const found of wordsLike(file, /^"[^"]*$/))
      yield { ...found, fix: () => [{ span: { start: found.span.end, end: found.span.end }, text: '"' }] };
  },
};

/** Absent words are reported at the start of the text. */
export const sayWord: Rule<WordFile, { readonly word: string }> = {
  ...base,
  id: "dockerfile/say-word",
  default: false,
  with: object({ word: text }),
  *check(file, { word }) {
    if (!file.words.some((one) => one.text === word)) yield { span: { start: 0, end: 0 }, data: { word } };
  },
};

export const avoidShouting: Rule<WordFile> = {
  ...base,
  id: "dockerfile/avoid-shouting",
  aliases: ["DL1001"],
  group: "shouting",
  *check(file) {
    for (const found of wordsLike(file, /^[A-Z]{2,}$/))
      yield { ...found, fix: () => [{ span: found.span, text: String(found.data?.word).toLowerCase() }] };
  },
};

export const keepLower: Rule<WordFile> = {
  ...base,
  id: "dockerfile/keep-lower",
  aliases: ["buildkit/Case"],
  group: "shouting",
  check: (file) => wordsLike(file, /[A-Z]/),
};

export const avoidWord: Rule<WordFile, { readonly word?: string }> = {
  ...base,
  id: "dockerfile/avoid-word",
  severity: "advice",
  with: object({ word: optional(text) }),
  *check(file, { word = "todo" }) {
    for (const one of file.words) if (one.text === word) yield { span: { start: one.start, end: one.end }, data: { word } };
  },
};

export const countTwice: Rule<WordFile> = {
  ...base,
  id: "dockerfile/count-twice",
  default: false,
  aliases: ["DL1002"],
  *check(file) {
    for (const found of wordsLike(file, /^twice$/)) yield* [found, found];
  },
};

export const crash: Rule<WordFile> = {
  ...base,
  id: "dockerfile/crash",
  *check(file) {
    yield* wordsLike(file, /^crash$/);
    if (file.words.some((word) => word.text === "crash")) throw new Error("this rule is broken");
  },
};

export const passTests: Rule<WordFile> = { ...base, id: "dockerfile/pass-tests", default: false, needs: ["tests"], *check() {} };

export const wordRules: RuleSet<WordFile> = {
  rules: [closeQuote, sayWord, avoidShouting, keepLower, avoidWord, countTwice, crash, passTests] as readonly Rule<WordFile, unknown>[],
  profiles: { hadolint: (rule) => rule.aliases.some((alias) => alias.startsWith("DL")) },
  closesGate: (rule) => rule.layer === "syntax",
  suppresses: (file, rule) => rule.aliases.some((alias) => file.text.includes(`ignore=${alias}`)),
  readable: (file) => !file.text.startsWith('"'),
};

export const inputOf = (source: string, more: Partial<Input> = {}): Input => ({
  text: source,
  options: {},
  given: {},
  rubric: [],
  ...more,
});

export const openWords: OpenGrader = {
  check: async (input) => runRules(parseWords(input.text), wordRules, input),
  fix: async (input, finding) => editsFor(parseWords(input.text), wordRules, input, finding),
  close() {},
};
