import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type FileQuestion, gradeFile } from "@/lib/graders/grade-file.server";
import type { Grader } from "@/lib/graders/grader";
import { lineTable } from "@/lib/graders/line-table";
import { openWords, wordRules } from "../support/word-room";

const folder = mkdtempSync(join(tmpdir(), "lintview-grade-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "answer");

const grader: Grader = {
  manifest: { language: "dockerfile", room: "dockerfile", contract: 1, version: "v", enabled: true },
  loadRules: async () => wordRules.rules,
  profiles: Object.keys(wordRules.profiles),
  open: async () => openWords,
};
const words = Object.fromEntries(wordRules.rules.map((rule) => [rule.id, { title: rule.id, message: "{word} is here" }]));
const run = async (content: string | Uint8Array, options: object = {}, question: FileQuestion | null = null) => {
  writeFileSync(path, content);
  const task = { id: "7", file: "answer", path, options: options as Record<string, unknown> };
  const { answer } = await gradeFile(task, { grader, open: openWords, words, question }, () => performance.now());
  return answer;
};

let errors: string[] = [];
beforeEach(() => {
  errors = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => errors.push(String(text)) > 0);
});

describe("one file", () => {
  test("is answered with places that count from 1, ordered by line, column and rule", async () => {
    expect(await run("ok\r\n  😀 NOW\n\ntodo")).toEqual({
      id: "7",
      file: "answer",
      ms: expect.any(Number),
      failed: null,
      findings: [
        {
          rule: "dockerfile/avoid-shouting",
          severity: "warning",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
          message: "NOW is here",
          suppressed: false,
        },
        {
          rule: "dockerfile/avoid-word",
          severity: "advice",
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 5,
          message: "todo is here",
          suppressed: false,
        },
      ],
    });
  });

  test("suppressed findings are printed with their mark", async () => {
    expect((await run("NOW ignore=DL1001", { profile: "hadolint" })).findings).toMatchObject([{ suppressed: true }]);
  });

  test("a crash inside a rule is said, what the others found stays, and no stack is printed", async () => {
    const answer = await run("crash NOW");
    expect(answer.failed).toBe("We failed: dockerfile/crash broke, so what it would say is missing.");
    expect(answer.findings).toMatchObject([{ rule: "dockerfile/avoid-shouting" }]);
  });

  test("a crash of the engine is said, and its cause goes to the error stream", async () => {
    writeFileSync(path, "x");
    const open = { ...openWords, check: () => Promise.reject(new Error("boom")) };
    const task = { id: null, file: "answer", path, options: {} };
    const { answer } = await gradeFile(task, { grader, open, words, question: null }, () => performance.now());
    expect(answer).toMatchObject({ id: null, failed: "We failed: an internal error; the cause is on the error stream.", findings: [] });
    expect(errors.join()).toContain("boom");
  });

  test.each([
    ["too large", "x".repeat(65_537), {}, "The file is larger than the limit of 65536 bytes."],
    ["not UTF-8", new Uint8Array([0x46, 0xff, 0xfe]), {}, "The file is not UTF-8."],
    ["an unknown profile", "x", { profile: "kube-linter" }, 'There is no profile "kube-linter" for dockerfile; known are hadolint.'],
    ["a wrong only", "x", { only: "DL1001" }, "The option only must be a list of names of rules."],
  ])("%s is one sentence", async (_, content, options, sentence) => {
    expect(await run(content, options)).toMatchObject({ failed: sentence, findings: [] });
    expect(errors).toEqual([]);
  });

  test("of exactly the limit is judged", async () => {
    expect((await run(`${"é ".repeat(21_845)}x`)).failed).toBeNull();
  });

  test("that is missing or a folder is one sentence", async () => {
    const task = (place: string) => ({ id: null, file: "x", path: place, options: {} });
    const using = { grader, open: openWords, words, question: null };
    expect((await gradeFile(task(join(folder, "none")), using, () => 0)).answer.failed).toBe("The file cannot be read (ENOENT).");
    expect((await gradeFile(task(folder), using, () => 0)).answer.failed).toBe("The file cannot be read (EISDIR).");
  });

  test("of 10 MB is answered within 50 ms", async () => {
    const from = performance.now();
    writeFileSync(path, Buffer.alloc(10 * 1024 * 1024, "a"));
    const written = performance.now() - from;
    expect((await run(Buffer.alloc(10 * 1024 * 1024, "a"))).ms).toBeLessThan(50 + written);
  });

  test("unknown options are ignored", async () => {
    expect((await run("NOW", { colour: "blue" })).failed).toBeNull();
  });

  test("is graded against a question", async () => {
    const rubric = [
      { id: "quiet", rule: "dockerfile/avoid-shouting", points: 4 },
      { id: "hello", rule: "dockerfile/say-word", with: { word: "hello" }, points: 6 },
    ];
    expect(await run("hello\n NOW todo", {}, { id: "docker-1", given: {}, rubric })).toMatchObject({
      failed: null,
      findings: [{ rule: "dockerfile/avoid-shouting" }, { rule: "dockerfile/avoid-word" }],
      verdict: "not-passed",
      rubric: [
        { id: "quiet", state: "lost", points: 4, findings: [0] },
        { id: "hello", state: "met", points: 6, findings: [] },
      ],
      points: 6,
      of: 10,
    });
  });
});

describe("lineTable", () => {
  test.each(["", "a", "\n", "a\nb", "a\r\nb\r\n", "\n\n\n", "é\n😀x\n"])("%j: places and offsets are each other's inverse", (text) => {
    const lines = lineTable(text);
    expect(lines.lineCount).toBe(text.split("\n").length);
    for (let offset = 0; offset <= text.length; offset++) {
      const before = text.slice(0, offset).split("\n");
      expect(lines.positionOf(offset)).toEqual({ line: before.length, column: (before.at(-1) as string).length + 1 });
    }
    expect(Array.from({ length: lines.lineCount }, (_, at) => lines.textOf(at + 1))).toEqual(text.split(/\r?\n/));
    expect(lines.textOf(lines.lineCount + 1)).toBe("");
  });
});
