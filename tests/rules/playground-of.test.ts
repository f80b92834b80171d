import { beforeAll, describe, expect, test } from "vitest";
import { compileWords } from "@/lib/graders/compile-words.server";
import { dockerfileGrader } from "@/lib/graders/dockerfile/index";
import type { OpenGrader } from "@/lib/graders/grader";
import { readFragment } from "@/lib/lint/fragment";
import { lintOptions, readLintChoice } from "@/lib/lint/playground-options";
import { playgroundOf } from "@/lib/rules/playground-of";

const ids = (await dockerfileGrader.loadRules()).map(({ id }) => id as string);
const pages = Object.entries(compileWords("lib/graders", "dockerfile").words.en.rules);
let open: OpenGrader;
beforeAll(async () => {
  open = await dockerfileGrader.open({ bytes: async () => new Uint8Array(), progress() {} });
});

describe.each(pages)("%s", (id, { examples }) => {
  test("an example that is offered says in the playground what it says on the page", async () => {
    for (const example of examples) {
      const path = await playgroundOf(dockerfileGrader, open, id, example);
      if (path === null) continue;
      const url = new URL(path, "http://localhost");
      expect(url.pathname).toBe("/lint/dockerfile");
      expect(await readFragment(url.hash)).toEqual({ status: "text", text: example.text });
      const options = lintOptions(readLintChoice(Object.fromEntries(url.searchParams)), ids);
      const { findings } = await open.check({ text: example.text, options, given: {}, rubric: [] });
      expect(findings.some(({ rule }) => rule === id)).toBe(example.kind === "bad");
    }
  });
});

test("every bad example is offered that needs nothing but its text", async () => {
  const missing: string[] = [];
  for (const [id, { examples }] of pages)
    for (const example of examples)
      if (example.kind === "bad" && example.with === undefined && example.given === undefined)
        if ((await playgroundOf(dockerfileGrader, open, id, example)) === null) missing.push(id);
  expect(missing).toEqual([]);
});

test("a language without a playground, and an example with parameters, get none", async () => {
  const example = { kind: "bad", language: "dockerfile", text: "FROM alpine:latest\n", line: 1 } as const;
  expect(await playgroundOf(dockerfileGrader, open, "dockerfile/avoid-latest-tag", example)).not.toBeNull();
  expect(await playgroundOf(dockerfileGrader, open, "dockerfile/avoid-latest-tag", { ...example, with: {} })).toBeNull();
  const yaml = { ...dockerfileGrader, manifest: { ...dockerfileGrader.manifest, language: "yaml" as const } };
  expect(await playgroundOf(yaml, open, "dockerfile/avoid-latest-tag", example)).toBeNull();
});
