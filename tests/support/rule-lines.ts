import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

/** Lines on which one rule of the Dockerfile room reports, alone; `rule` without its room. */
export function ruleLines(rule: string, text: string, dockerignore?: string): number[] {
  const input: Input = {
    text,
    options: { only: [`dockerfile/${rule}`], ...(dockerignore !== undefined && { dockerignore }) },
    given: {},
    rubric: [],
  };
  const { findings } = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  // What keeps a file from building is told whatever was asked for.
  return findings
    .filter((finding) => finding.rule === `dockerfile/${rule}`)
    .map(({ span }) => text.slice(0, span.start).split("\n").length);
}

/** Texts with the lines on which a rule reports, by the name of the rule. */
export type RuleCases = Readonly<Record<string, readonly (readonly [text: string, lines: readonly number[]])[]>>;

/** Tries each case, and that each rule with one of these aliases has six of its own at least, right and wrong ones; `elsewhere` names those tried in another way. */
export function testRuleLines(rules: RuleCases, has: (alias: string) => boolean, elsewhere: readonly string[] = []): void {
  for (const [rule, cases] of Object.entries(rules))
    test.each(cases)(`${rule} in %j on lines %j`, (text, lines) => {
      expect(ruleLines(rule, text)).toEqual(lines);
    });
  test("each of them has six cases of its own at least, right and wrong ones", () => {
    for (const [rule, cases] of Object.entries(rules)) {
      expect([rule, cases.length]).toEqual([rule, Math.max(6, cases.length)]);
      expect([rule, cases.some(([, lines]) => lines.length > 0), cases.some(([, lines]) => lines.length === 0)]).toEqual([
        rule,
        true,
        true,
      ]);
    }
    const wanted = dockerfileRules.rules.filter(({ aliases }) => aliases.some(has)).map(({ id }) => id.slice("dockerfile/".length));
    expect(wanted.filter((name) => !Object.hasOwn(rules, name) && !elsewhere.includes(name))).toEqual([]);
  });
}
