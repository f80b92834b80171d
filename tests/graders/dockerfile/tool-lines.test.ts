import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, Options } from "@/lib/graders/grader";
import { editsFor, runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();

/** The findings of one rule on a text, `⏎` for a line break: first line and marked text; and what its quick fixes write. */
function told(rule: string, shown: string, options: Options) {
  const input: Input = { text: shown.replaceAll("⏎", "\n"), options, given: {}, rubric: [] };
  const file = parseDockerfile(input.text, aroundOf(input));
  const findings = runRules(file, rules, input).findings.filter((finding) => finding.rule === `dockerfile/${rule}`);
  return {
    places: findings.map(({ span }) => [
      input.text.slice(0, span.start).split("\n").length,
      input.text.slice(span.start, span.end).replaceAll("\n", "⏎"),
    ]),
    fixes: findings.flatMap((finding) => editsFor(file, rules, input, finding)).map(({ text }) => text),
  };
}

const hadolint = { profile: "hadolint" };
const buildkit = { profile: "docker-check" };

test.each<[rule: string, text: string, options: Options, line: number, marked: string]>([
  ["pin-base-image", "# c⏎FROM \\⏎  debian AS b", hadolint, 2, "FROM \\⏎  debian"],
  ["pin-base-image", "FROM \\⏎  debian AS b", { only: ["DL3006"] }, 1, "FROM \\⏎  debian"],
  ["pin-base-image", "FROM \\⏎  debian AS b", { only: ["dockerfile/pin-base-image"] }, 2, "debian"],
  ["pin-base-image", "FROM \\⏎  debian AS b", {}, 2, "debian"],
  ["pin-base-image", "FROM debian \\⏎  AS b", hadolint, 1, "debian"],
  ["avoid-latest-tag", "FROM \\⏎ a:latest", hadolint, 1, "FROM \\⏎ a:latest"],
  ["name-no-secret", "FROM a:1⏎ENV A=1 \\⏎  # c⏎  DB_PASSWORD=2", hadolint, 2, "ENV A=1 \\⏎  # c⏎  DB_PASSWORD"],
  ["name-no-secret", "ONBUILD ENV A=1 \\⏎ TOKEN=2", hadolint, 1, "ONBUILD ENV A=1 \\⏎ TOKEN"],
  ["copy-plain-files", "FROM a:1⏎ADD b.tar \\⏎ c \\⏎ /d/", hadolint, 2, "ADD b.tar \\⏎ c"],
  ["mount-secret-instead", "FROM a:1⏎ENV A=1 \\⏎ TOKEN=2", buildkit, 2, "ENV A=1 \\⏎ TOKEN"],
  ["mount-secret-instead", "FROM a:1⏎ENV A=1 \\⏎ TOKEN=2", { only: ["dockerfile/mount-secret-instead"] }, 3, "TOKEN"],
  ["expose-port-alone", "FROM a:1⏎EXPOSE 80 \\⏎ 8080:80", buildkit, 2, "EXPOSE 80 \\⏎ 8080:80"],
  ["copy-from-existing-stage", "FROM a:1⏎COPY \\⏎ --from=7 b c", buildkit, 2, "COPY \\⏎ --from=7"],
])("%s on %j with %j", (rule, text, options, line, marked) => {
  expect(told(rule, text, options).places).toEqual([[line, marked]]);
});

test("the check of an empty line inside an instruction names that place, as BuildKit does", () => {
  const text = "FROM a:1⏎RUN b \\⏎⏎ c";
  expect(told("close-continuation", text, buildkit)).toEqual(told("close-continuation", text, {}));
});

test("a finding that stands on another line than its words can be mended", () => {
  const text = "FROM a:1⏎EXPOSE 80 \\⏎ 53/UDP";
  expect(told("expose-lower-protocol", text, buildkit)).toEqual({ places: [[2, "EXPOSE 80 \\⏎ 53/UDP"]], fixes: ["53/udp"] });
});

/** Rule and line of each check that a profile tells of a text that does not build. */
function checksBefore(shown: string, options: Options): string[] {
  const input: Input = { text: shown.replaceAll("⏎", "\n"), options, given: {}, rubric: [] };
  const { findings, gate } = runRules(parseDockerfile(input.text, aroundOf(input)), rules, input);
  expect(gate).toBe("closed");
  const errors = new Set<string>(rules.rules.filter((rule) => rules.closesGate(rule)).map(({ id }) => id));
  return findings
    .filter(({ rule }) => !errors.has(rule))
    .map(({ rule, span }) => `${rule.slice("dockerfile/".length)} ${input.text.slice(0, span.start).split("\n").length}`);
}

// What BuildKit 0.25.1 itself says about each of them, its error left out.
test.each<[text: string, told: readonly string[]]>([
  ["FROM a:1⏎CMD x⏎FRO b", []],
  ["FROM a:1⏎ENV A b⏎WORKDIR x⏎FRO b", []],
  ["ARG X⏎FROM --platform=linux/amd64 $X⏎FRO b", []],
  [
    "from a:1 AS B⏎run \\⏎⏎ x⏎MAINTAINER x⏎FRO b⏎MAINTAINER y⏎FROM a:1 as c",
    ["lower-stage-name 1", "match-as-case 1", "close-continuation 4", "replace-maintainer 5"],
  ],
  ["FROM a:1 as 1B", ["lower-stage-name 1", "match-as-case 1"]],
  ["FROM a:1⏎MAINTAINER⏎MAINTAINER x", ["replace-maintainer 2"]],
  ["from a:1 AS B⏎RUN x \\⏎⏎ y⏎MAINTAINER x⏎LABEL a=1 b", []],
  ["FROM a:1 AS b⏎FROM a:1 AS B⏎WORKDIR x⏎COPY --from=9 a b", ["lower-stage-name 2", "name-stages-apart 2"]],
  ["ARG X⏎FROM $X⏎FROM $Y⏎CMD x", ["default-from-variable 2", "default-from-variable 3"]],
  ["FROM --platform=linux/amd64 a:1⏎FROM ${⏎FROM --platform=linux/amd64 a:1", ["leave-platform-open 1"]],
  ['ARG A="b⏎FROM --platform=linux/amd64 a:1 AS scratch⏎CMD a', ["avoid-reserved-name 2"]],
  [
    "FROM a:1⏎WORKDIR x⏎CMD x⏎CMD y⏎EXPOSE 99999⏎ENV A b⏎CMD z",
    ["begin-workdir-absolute 2", "keep-one-start 3", "prefer-exec-form 3", "prefer-exec-form 4"],
  ],
  ["FROM a:1⏎CMD x⏎RUN --mount=type=foo x⏎ENV A b", ["prefer-exec-form 2"]],
  ["FROM a:1⏎CMD x⏎RUN --mount=from=$A,target=/b x", []],
  ['FROM scratch⏎ENV A=$B⏎WORKDIR "b⏎CMD x', ["declare-variable 2"]],
])("with the profile of docker build --check, %j is told of what comes before its error", (text, told) => {
  expect(checksBefore(text, buildkit).toSorted()).toEqual([...told].sort());
});

test("without a profile the rest of a text that does not build is still told", () => {
  expect(checksBefore("FROM a:1⏎CMD x⏎FRO b", {})).toContain("prefer-exec-form 2");
});

test("EXPOSE with a variable that nothing sets is told to a learner, and not by docker build --check", () => {
  const text = "FROM alpine:3.22⏎EXPOSE $PORT";
  expect(told("declare-variable", text, {}).places).toEqual([[2, "EXPOSE $PORT"]]);
  expect(told("declare-variable", text, buildkit).places).toEqual([]);
});
