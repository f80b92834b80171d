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
