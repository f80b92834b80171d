import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { aroundOf, dockerfileGrader, loadRuleSet } from "@/lib/graders/dockerfile";
import { askedRules } from "@/lib/graders/dockerfile/asked-rules";
import { labelRules } from "@/lib/graders/dockerfile/label-rules";
import { linterRules } from "@/lib/graders/dockerfile/linter-rules";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { dockerRules } from "@/lib/graders/dockerfile/rules";
import { callPresentPrograms } from "@/lib/graders/dockerfile/rules/call-present-programs";
import type { Given } from "@/lib/graders/grader";
import { parseWords } from "@/lib/graders/parse-words.server";
import { placeholdersOf, renderMessage } from "@/lib/graders/render-message";
import { runRules } from "@/lib/graders/run-rules";

const folder = fileURLToPath(new URL("../../../lib/graders/dockerfile/rules/", import.meta.url));
const nameOf = (id: string) => id.replace("dockerfile/", "");

function wordsOf(id: string) {
  const parsed = parseWords(readFileSync(`${folder}${nameOf(id)}.md`, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, problem }) => `${id} ${line}: ${problem}`).join("\n"));
  return parsed.words;
}

const onDemand = [...askedRules, ...linterRules, ...labelRules];
const rules = [...dockerRules, ...onDemand];

test("every file beside the rules is in one of the lists, and each id is its file's name", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(rules.map((rule) => nameOf(rule.id)).sort());
});

test("a rule that speaks unasked, or refuses a text, is loaded with the grader; one that does neither is not", () => {
  expect(dockerRules.filter((rule) => !rule.default).map(({ id }) => id)).toEqual([]);
  expect(
    onDemand.filter((rule) => rule.default || rule.layer === "syntax" || rule.aliases.includes("buildkit/error")).map(({ id }) => id),
  ).toEqual([]);
});

test("the profiles that are named are those that there are", async () => {
  expect(dockerfileGrader.profiles).toEqual(Object.keys((await loadRuleSet()).profiles));
});

test("a text is judged alike whether or not the rules that speak only when asked are there", { timeout: 120_000 }, async () => {
  const all = await loadRuleSet();
  const grader = await dockerfileGrader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
  for (const { id } of rules)
    for (const { text, given = {} } of wordsOf(id).en.examples) {
      const input = { text, given, options: {}, rubric: [] };
      expect(await grader.check(input)).toEqual(runRules(parseDockerfile(text, aroundOf(input)), all, input));
    }
});

test("ids are unique, and so are aliases except that many rules say that a file does not build", () => {
  const aliases = rules.flatMap((rule) => rule.aliases).filter((alias) => alias !== "buildkit/error");
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const words = wordsOf(id);
  const check = (text: string, using: unknown, given: Given | undefined) => {
    const fit = rule.with.fit(using ?? {});
    if (!fit.ok) throw new Error(JSON.stringify(fit.misfits));
    return [...rule.check(parseDockerfile(text, aroundOf({ given: given ?? {}, options: {} })), fit.value)];
  };

  test.each(words.en.examples.filter((example) => example.kind === "good"))("is silent about $text", (example) => {
    expect(check(example.text, example.with, example.given)).toEqual([]);
  });

  // Whoever copies an answer from a page gets one that builds.
  test.each(words.en.examples.filter((example) => example.kind === "good"))("calls what is there in $text", ({ text, given = {} }) => {
    const file = parseDockerfile(text, aroundOf({ given, options: {} }));
    expect([...callPresentPrograms.check(file, {})].map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
  });

  test.each(words.en.examples.filter((example) => example.kind === "bad"))("speaks once about $text", (example) => {
    const found = check(example.text, example.with, example.given);
    expect(found).toHaveLength(1);
    for (const locale of ["en", "zh"] as const) {
      const message = renderMessage(words[locale].message, found[0]?.data ?? {}, locale);
      expect(message).not.toContain("undefined");
      for (const name of placeholdersOf(words[locale].message)) expect(Object.keys(found[0]?.data ?? {})).toContain(name);
    }
  });

  test("has a page whose languages mention the same values", () => {
    expect([...placeholdersOf(words.zh.message)].sort()).toEqual([...placeholdersOf(words.en.message)].sort());
  });
});
