import { expect, test } from "vitest";
import { dockerfileGrader } from "@/lib/graders/dockerfile/index";
import { lintOptions, lintProfiles, lintQuery, readLintChoice } from "@/lib/lint/playground-options";

test("the choice stands in the address, and the first one leaves it clean", () => {
  expect(lintQuery({ profile: "recommended", suppress: false })).toBe("");
  for (const profile of lintProfiles)
    for (const suppress of [false, true]) {
      const query = Object.fromEntries(new URLSearchParams(lintQuery({ profile, suppress })));
      expect(readLintChoice(query)).toEqual({ profile, suppress });
    }
});

test("what an address says otherwise is dropped", () => {
  expect(readLintChoice({ profile: "__proto__", comments: "yes" })).toEqual({ profile: "recommended", suppress: false });
  expect(readLintChoice({ profile: ["hadolint", "all"], comments: ["1"] })).toEqual({ profile: "hadolint", suppress: true });
});

test("the grader takes every choice, and each runs rules of its own", async () => {
  const host = { bytes: async () => new Uint8Array(), progress() {} };
  const open = await dockerfileGrader.open(host);
  const rules = (await dockerfileGrader.loadRules()).map(({ id }) => id);
  const text = "# hadolint global ignore=DL3007\nFROM alpine:latest\nMAINTAINER me\nRUN cd /x && sudo ls\nCMD ls\n";
  const found = async (choice: Parameters<typeof lintOptions>[0]) => {
    const { findings, failed } = await open.check({ text, options: lintOptions(choice, rules), given: {}, rubric: [] });
    expect(failed).toEqual([]);
    return findings.map(({ rule }) => rule);
  };
  const sets = await Promise.all(lintProfiles.map((profile) => found({ profile, suppress: false })));
  expect(new Set(sets.map((set) => set.join())).size).toBe(lintProfiles.length);
  for (const set of sets) expect(sets[3]).toEqual(expect.arrayContaining(set));
  const heard = await found({ profile: "hadolint", suppress: false });
  const muted = await found({ profile: "hadolint", suppress: true });
  expect(muted.length).toBeLessThan(heard.length);
});
