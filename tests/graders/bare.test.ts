import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { compileWords } from "@/lib/graders/compile-words.server";
import { grade } from "@/lib/graders/grade";
import type { Grader, RubricLine } from "@/lib/graders/grader";
import { loadGraders } from "@/lib/graders/language-table";
import { workerSize } from "../support/worker-size";

const graders = await loadGraders(() => {});

interface Case {
  readonly text: string;
  readonly rubric: readonly RubricLine[];
}

/** Every example of every rule, free and as a rubric line would ask. */
const casesOf = (grader: Grader): Case[] =>
  Object.entries(compileWords("lib/graders", grader.manifest.room).words.en.rules).flatMap(([id, page]) =>
    page.examples.flatMap((example) => [
      { text: example.text, rubric: [] },
      { text: example.text, rubric: [{ id: "line", rule: id, with: example.with, points: 10 }] },
    ]),
  );

async function gradeAll(grader: Grader, cases: readonly Case[], run: typeof grade): Promise<string> {
  const open = await grader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
  const reports = [];
  for (const { text, rubric } of cases)
    reports.push(
      await run(open, { manifest: grader.manifest, question: { id: "q", version: "1" }, input: { text, options: {}, given: {}, rubric } }),
    );
  return JSON.stringify(reports);
}

describe.each(graders.map((grader) => [grader.manifest.room, grader] as const))("%s", (room, grader) => {
  // The shell parser decodes ANSI-C strings with TextDecoder, which every browser's worker and every Node has.
  test("grades every example in a context that has nothing but the language and TextDecoder, with the same bytes", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { ${room}Grader as grader } from "./lib/graders/${room}/index";
          import { grade } from "./lib/graders/grade";
          globalThis.answer = (${gradeAll.toString()})(grader, JSON.parse(globalThis.cases), grade);`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: "iife",
      target: "es2023",
    });
    const cases = casesOf(grader);
    expect(cases.length).toBeGreaterThan(20);
    const bare = createContext({ cases: JSON.stringify(cases), TextDecoder });
    expect(
      runInContext("[typeof process, typeof Buffer, typeof window, typeof setTimeout, typeof TextEncoder, typeof URL].join()", bare),
    ).toBe(Array(6).fill("undefined").join());
    runInContext(outputFiles[0]?.text ?? "", bare);
    const inBareContext: string = await bare.answer;
    expect(inBareContext).toBe(await gradeAll(grader, cases, grade));
    expect(JSON.parse(inBareContext).filter((report: { failed: string[] }) => report.failed.length > 0)).toEqual([]);
  });
});

test("the worker with the Dockerfile grader is at most 60 KB, gzip, the rules that are fetched on demand 44 KB, those of other linters 16 KB, those for labels and the editor's help 6 KB each", async () => {
  const { atOnce, rules, linters, labels, help } = await workerSize();
  expect(Math.min(atOnce, rules)).toBeGreaterThan(10_000);
  expect(Math.min(linters, labels, help)).toBeGreaterThan(1000);
  expect(atOnce).toBeLessThanOrEqual(60 * 1024);
  expect(rules).toBeLessThanOrEqual(44 * 1024);
  expect(linters).toBeLessThanOrEqual(16 * 1024);
  expect(labels).toBeLessThanOrEqual(6 * 1024);
  expect(help).toBeLessThanOrEqual(6 * 1024);
});
