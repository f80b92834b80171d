// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { runRules } from "@/lib/graders/run-rules";

test("a comment for the linter hides no fault of the build outside of its profile", async () => {
  const text = "FROM a:1\n# hadolint ignore=DL3043\nONBUILD FROM b:1\n";
  const rules = await loadRuleSet();
  const findings = (profile: string | undefined) => {
    const input = { text, options: { suppress: true, ...(profile && { profile }) }, given: {}, rubric: [] };
    return runRules(parseDockerfile(text, aroundOf(input)), rules, input).findings.map(({ rule }) => rule);
  };
  expect(findings(undefined)).toContain("dockerfile/use-allowed-trigger");
  expect(findings("hadolint")).not.toContain("dockerfile/use-allowed-trigger");
});
