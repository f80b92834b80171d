// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { runRules } from "@/lib/graders/run-rules";
import { linterLines } from "@/tests/support/linter-lines";

test("DL3026 says nothing without a list that it can read", () => {
  for (const trustedRegistries of [undefined, "reg.io", [1], [""]])
    expect(linterLines("DL3026", "FROM bad.io/x", { hadolint: { trustedRegistries } })).toEqual([]);
});

const rules = await loadRuleSet();
test.each([
  ["a line of an exercise counts", { registries: ["bad.io"] }, ["met"]],
  ["a line of an exercise counts and not the options", { registries: ["good.io"] }, ["lost"]],
] as const)("DL3026: %s", (_, using, states) => {
  const text = "FROM bad.io/x:1\n";
  const input = {
    text,
    options: { hadolint: { trustedRegistries: ["other.io"] } },
    given: {},
    rubric: [{ id: "registry", rule: "dockerfile/use-trusted-registry", with: using, points: 1 }],
  };
  expect(runRules(parseDockerfile(text, aroundOf(input)), rules, input).lines.map(({ state }) => state)).toEqual(states);
});
