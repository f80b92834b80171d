import { expect, test } from "vitest";
import { dockerfileGrader } from "@/lib/graders/dockerfile";
import { lintOptions } from "@/lib/lint/playground-options";

test("the playground's profile of every rule tells of what exercises demand, where it needs no parameters", async () => {
  const rules = (await dockerfileGrader.loadRules()).map(({ id }) => id);
  const grader = await dockerfileGrader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
  const told = async (profile: "all" | "recommended") => {
    const text =
      "FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install && curl -fsSL https://example.com/i.sh | sh\nRUN cd /x; rm -rf $D/*\n";
    const { findings } = await grader.check({ text, given: {}, rubric: [], options: lintOptions({ profile, suppress: false }, rules) });
    return findings.map(({ rule }) => rule);
  };
  const own = [
    "dockerfile/copy-manifest-before-source",
    "dockerfile/list-ignored-files",
    "dockerfile/check-script-before-run",
    "dockerfile/stop-at-failure",
    "dockerfile/quote-removed-path",
  ];
  expect(await told("all")).toEqual(expect.arrayContaining(own));
  expect((await told("recommended")).filter((rule) => own.includes(rule))).toEqual([]);
});
