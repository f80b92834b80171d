import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";
import { linterLines } from "@/tests/support/linter-lines";

const dockerfileRules = await loadRuleSet();

test.each([
  [undefined, "warning"],
  [{ error: ["DL3008"] }, "error"],
  [{ style: ["DL3008"], error: ["DL3009"] }, "info"],
  [{ error: ["DL3009"] }, "warning"],
  [{ error: "DL3008" }, "warning"],
  [[], "warning"],
])("DL3008 with override %j is of severity %s", (override, severity) => {
  const input: Input = {
    text: "FROM debian:13\nRUN apt-get install -y curl",
    options: { profile: "hadolint", only: ["DL3008"], hadolint: { override } },
    given: {},
    rubric: [],
  };
  const { findings } = runRules(parseDockerfile(input.text, aroundOf(input)), dockerfileRules, input);
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  const demanded = { ...input, rubric: [{ id: "a", rule: "dockerfile/pin-apt-packages", points: 1 }] };
  expect(
    runRules(parseDockerfile(input.text, aroundOf(input)), dockerfileRules, demanded).findings.map((finding) => finding.severity),
  ).toEqual(["warning"]);
});

test.each<[code: string, text: string, ignored: unknown, lines: number[]]>([
  ["DL3004", "RUN sudo a", ["DL3008", "DL3004"], []],
  ["DL3004", "RUN sudo a", ["DL3008"], [1]],
  ["DL3004", "RUN sudo a", ["dl3004"], [1]],
  ["DL3004", "RUN sudo a", "DL3004", [1]],
  ["DL3004", "RUN sudo a", [], [1]],
  ["DL3006", "FROM a", ["DL3006"], []],
  ["DL1001", "# hadolint ignore=DL3006⏎FROM a", ["DL1001"], []],
])("%s in %j with %j ignored on %j", (code, text, ignored, lines) =>
  expect(linterLines(code, text, { hadolint: { ignored } })).toEqual(lines),
);
