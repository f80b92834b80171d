import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { compileWords } from "@/lib/graders/compile-words.server";
import type { Input, OpenGrader } from "@/lib/graders/grader";
import { graderVersions, loadGraders } from "@/lib/graders/language-table";
import { placeholdersOf, renderFinding } from "@/lib/graders/render-message";
import type { Data, Finding } from "@/lib/graders/rule";
import { printRules, ruleTable } from "@/lib/graders/rule-table";
import type { RuleExample } from "@/lib/graders/words";
import { graderVersion } from "@/scripts/grader-version";

const folder = "lib/graders";
const skipped: string[] = [];
const graders = await loadGraders(({ language, reason }) => skipped.push(`${language}: ${reason}`));
const rulesOf = new Map(await Promise.all(graders.map(async ({ manifest, loadRules }) => [manifest.room, await loadRules()] as const)));
const compiled = new Map(graders.map(({ manifest }) => [manifest.room, compileWords(folder, manifest.room)]));
const english = Object.assign({}, ...[...compiled.values()].map(({ words }) => words.en.rules));

/** Rules that are the same outside rule on purpose: each of its many forms has a sentence of its own. */
const sharedAliases = new Set(["buildkit/error"]);

test("no language of the table is left out", () => {
  expect(skipped).toEqual([]);
  expect(graders.length).toBeGreaterThan(0);
});

test("RULES.md is current (npm run rules -- --write)", async () => {
  expect(readFileSync(`${folder}/RULES.md`, "utf8")).toBe(await ruleTable(graders, english));
});

test("every rule of every grader is printed", async () => {
  const printed = await printRules(graders, english);
  expect(printed.map((rule) => rule.id)).toEqual([...rulesOf.values()].flatMap((rules) => rules.map((rule) => rule.id)));
  await expect(printRules(graders, {})).rejects.toThrow(/has no page of words/);
});

/** What the rule of an example says about it: with parameters as a rubric line would, else alone in the free channel. */
async function findingsOf(
  open: OpenGrader,
  id: string,
  example: RuleExample,
): Promise<{ gate: string; found: Finding[]; failed: readonly string[] }> {
  const rubric = example.with === undefined ? [] : [{ id: "line", rule: id, with: example.with, points: 1 }];
  const input: Input = { text: example.text, options: { only: [id] }, given: example.given ?? {}, rubric };
  const checked = await open.check(input);
  // Behind a closed gate a line waits, so an example with parameters must build.
  const found = checked.findings.filter(
    (finding, index) => finding.rule === id && (rubric.length === 0 || checked.lines[0]?.findings.includes(index)),
  );
  return { gate: checked.gate, found, failed: checked.failed };
}

/** `data` that remembers what was read from it. */
function watched(data: Data, read: Set<string>): Data {
  return new Proxy(data, {
    getOwnPropertyDescriptor(target, key) {
      if (typeof key === "string") read.add(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

describe.each(graders.map((grader) => [grader.manifest.room, grader] as const))("%s", (room, grader) => {
  const { words, problems } = compiled.get(room) ?? { words: { en: { rules: {} }, zh: { rules: {} } }, problems: ["no words"] };
  const rules = rulesOf.get(room) ?? [];
  const ids: string[] = rules.map((rule) => rule.id);

  test("the version is current (npm run rules -- --write)", async () => {
    const version = await graderVersion(room);
    expect(grader.manifest.version).toBe(version);
    expect(graderVersions[grader.manifest.language]).toBe(version);
  });

  test("every page of words can be read, belongs to a rule, and every rule has one", () => {
    expect(problems).toEqual([]);
    expect(Object.keys(words.en.rules).sort()).toEqual([...ids].sort());
    const files = readdirSync(`${folder}/${room}/rules`);
    const code = files.filter((file) => file.endsWith(".ts") && existsSync(`${folder}/${room}/rules/${basename(file, ".ts")}.md`));
    expect(code.map((file) => `${room}/${basename(file, ".ts")}`).sort()).toEqual([...ids].sort());
  });

  test("ids are imperatives of this room, each once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${room}/[a-z0-9]+(-[a-z0-9]+)*$`));
  });

  test("an alias belongs to one rule, unless it is shared on purpose", () => {
    const all = rules.flatMap((rule) => rule.aliases).filter((alias) => !sharedAliases.has(alias));
    expect(all.filter((alias, at) => all.indexOf(alias) !== at)).toEqual([]);
  });

  test("a rule that is on by default needs no parameters", () => {
    for (const rule of rules) if (rule.default) expect([rule.id, rule.with.fit({}).ok]).toEqual([rule.id, true]);
  });

  describe.each(Object.entries(words.en.rules))("%s", (id, page) => {
    const zh: Readonly<Record<string, typeof page>> = words.zh.rules;
    const pages = [page, zh[id] ?? page];

    test.each(page.examples.map((example) => [example.line, example] as const))("example in line %d", async (_, example) => {
      expect(example.language).toBe(grader.manifest.language);
      const open = await grader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
      const { gate, found, failed } = await findingsOf(open, id, example);
      expect(failed).toEqual([]);
      if (example.kind === "good") {
        expect([gate, found]).toEqual(["open", []]);
        return;
      }
      expect(found).toHaveLength(1);
      const [finding] = found as [Finding];
      for (const [at, locale] of (["en", "zh"] as const).entries()) {
        const own = pages[at] as typeof page;
        const read = new Set<string>();
        const said = renderFinding({ ...finding, data: watched(finding.data ?? {}, read), fixable: true }, { [id]: own }, locale);
        expect([...read].filter((key) => !Object.hasOwn(finding.data ?? {}, key))).toEqual([]);
        expect(said.message).not.toMatch(/undefined|NaN|^$/);
      }
    });

    test("what the rule tells is used, and what the words mention is told", async () => {
      const open = await grader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
      const told = new Set<string>();
      const read = new Set<string>();
      for (const example of page.examples.filter((one) => one.kind === "bad"))
        for (const finding of (await findingsOf(open, id, example)).found) {
          for (const key of Object.keys(finding.data ?? {})) told.add(key);
          for (const [at, locale] of (["en", "zh"] as const).entries())
            renderFinding(
              { ...finding, data: watched(finding.data ?? {}, read), fixable: true },
              { [id]: pages[at] as typeof page },
              locale,
            );
        }
      expect([...told].filter((key) => !read.has(key))).toEqual([]);
      const mentioned = new Set(pages.flatMap((one) => [...placeholdersOf(one.message), ...placeholdersOf(one.fix ?? "")]));
      expect([...mentioned].filter((name) => !told.has(name))).toEqual([]);
    });

    test("a label stands exactly where there is a fix", async () => {
      const open = await grader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
      const fixable: boolean[] = [];
      for (const example of page.examples.filter((one) => one.kind === "bad" && one.with === undefined)) {
        const { found } = await findingsOf(open, id, example);
        for (const finding of found) {
          fixable.push(finding.fixable);
          if (!finding.fixable) continue;
          const input: Input = { text: example.text, options: { only: [id] }, given: example.given ?? {}, rubric: [] };
          const edits = await open.fix(input, finding);
          const mended = [...edits]
            .sort((a, b) => b.span.start - a.span.start)
            .reduce((text, { span, text: replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end), example.text);
          expect(edits.length).toBeGreaterThan(0);
          expect((await open.check({ ...input, text: mended })).findings).toEqual([]);
        }
      }
      if (fixable.length > 0) expect(page.fix !== undefined).toBe(fixable.includes(true));
    });
  });
});
