// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { dockerfileGrader } from "@/lib/graders/dockerfile";
import { spdxLicences } from "@/lib/graders/dockerfile/spdx-licences";
import { linterLines } from "@/tests/support/linter-lines";

test("without a schema nothing is said, strict or not as the schema is missing", () => {
  expect(linterLines("DL3049", "FROM a:1")).toEqual([]);
  expect(linterLines("DL3050", "LABEL z=1")).toEqual([]);
  expect(linterLines("DL3050", "LABEL z=1", { hadolint: { strictLabels: true } })).toEqual([1]);
});

test("the licences are those of the list, one by one", () => {
  expect(spdxLicences.size).toBe(708);
  for (const id of spdxLicences) expect(id).toMatch(/^[\dA-Za-z][\w.+-]*$/);
  for (const id of ["0BSD", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "Zlib"]) expect(spdxLicences.has(id)).toBe(true);
});

test("the grader fetches these rules when options or an exercise ask for them", async () => {
  const grader = await dockerfileGrader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
  const input = { text: "FROM alpine:3.24\nLABEL version=v1\n", given: {} };
  const asked = { profile: "hadolint", only: ["DL3056"], hadolint: { labelSchema: { version: "semver" } } };
  expect((await grader.check({ ...input, options: asked, rubric: [] })).findings.map(({ rule }) => rule)).toEqual([
    "dockerfile/write-label-as-version",
  ]);
  const rubric = [{ id: "a", rule: "dockerfile/write-label-as-version", with: { labels: { version: "semver" } }, points: 1 }];
  const checked = await grader.check({ ...input, options: {}, rubric });
  expect(checked.lines.map(({ state }) => state)).toEqual(["lost"]);
  expect(checked.failed).toEqual([]);
  const wrong = [{ ...rubric[0], id: "a", rule: "dockerfile/fill-label", with: { labels: { version: "number" } }, points: 1 }];
  expect((await grader.check({ ...input, options: {}, rubric: wrong })).lines.map(({ state }) => state)).toEqual(["unjudged"]);
});
