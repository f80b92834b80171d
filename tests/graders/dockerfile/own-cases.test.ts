import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadRuleSet } from "@/lib/graders/dockerfile";
import { parseWords } from "@/lib/graders/parse-words.server";
import { linesOf, type OwnCase } from "@/tests/support/own-cases";

const { rules } = await loadRuleSet();
const nameOf = new Map(rules.flatMap(({ id, aliases }) => [id.slice("dockerfile/".length), ...aliases].map((name) => [name, id] as const)));
const modules = import.meta.glob<Readonly<Record<string, readonly OwnCase[]>>>("./cases/*.ts", { eager: true });
const topics = Object.entries(modules).flatMap(([path, tables]) =>
  Object.values(tables).map((cases): [topic: string, cases: readonly OwnCase[]] => [path.replace(/^.*\/|\.ts$/g, ""), cases]),
);
const allCases = topics.flatMap(([, cases]) => cases);

describe.each(topics)("%s", (_, cases) => {
  test.each(cases)("$rule $what in $text on lines $lines", (one) => {
    expect(linesOf(one)).toEqual(one.lines);
  });
});

test("each case is of a rule that there is", () => {
  expect(allCases.filter(({ rule }) => !nameOf.has(rule))).toEqual([]);
});

test.each(rules.map(({ id }) => id))("%s has six cases of its own at least, right and wrong ones, none of them from its page", (id) => {
  const page = parseWords(
    readFileSync(fileURLToPath(new URL(`../../../lib/graders/${id.replace("/", "/rules/")}.md`, import.meta.url)), "utf8"),
  );
  const shown = new Set(page.ok ? page.words.en.examples.map(({ text }) => text.trim()) : []);
  const own = allCases.filter(({ rule, text }) => nameOf.get(rule) === id && !shown.has(text.trim()));
  const texts = new Set(own.map(({ text, options, demand }) => JSON.stringify([text, options, demand?.with])));
  expect(texts.size).toBeGreaterThanOrEqual(6);
  expect(own.some(({ lines }) => lines?.length === 0)).toBe(true);
  expect(own.some(({ lines }) => lines !== null && lines.length > 0)).toBe(true);
});
