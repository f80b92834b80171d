import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseQuestion } from "@/lib/content/parse-question";
import { type FileAnswer, gradeFile } from "@/lib/graders/grade-file.server";
import { loadGrader, loadGraders } from "@/lib/graders/language-table";

const folder = mkdtempSync(join(tmpdir(), "lintview-command-line-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One run: the same program that `npm run grade` starts, without npm. */
function command(script: string, ...args: string[]) {
  const env = { ...process.env, npm_lifecycle_event: "" };
  const run = [process.execPath, "node_modules/tsx/dist/cli.mjs", `scripts/${script}.ts`, ...args];
  const done = spawnSync("sh", ["-c", '"$@"; code=$?; times >&2; exit $code', "sh", ...run], { env, maxBuffer: 1 << 28 });
  // The last line is the processor time of what the shell ran: other tests run at the same time, so a wall clock would measure them too.
  const err = done.stderr.toString().split("\n");
  const times = [...(err.at(-2) ?? "").matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  expect(times).toHaveLength(2);
  return { code: done.status, out: done.stdout.toString(), err: err.slice(0, -3).join("\n"), seconds: (times[0] ?? 0) + (times[1] ?? 0) };
}
const grade = (...args: string[]) => command("grade", "--language", "dockerfile", ...args);
const answersOf = (out: string): FileAnswer[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const errorsOf = (answer?: FileAnswer) => answer?.findings.filter((finding) => finding.severity === "error") ?? [];

// What advice the free channel gives is not tested here: rules come and go.
const only = { only: ["buildkit/error"] };
const good = write("good", "FROM node:22\n");
const bad = write("bad", "FROM node:22\n\tFOO bar\n");

const hostile = [
  write("huge", Buffer.alloc(10 * 1024 * 1024, "RUN x\n")),
  write("brackets", `FROM x\nRUN ${"(".repeat(100_000)}`),
  write("nested", `FROM x\nRUN ${"(".repeat(30_000)}${")".repeat(30_000)}\n`),
  write("dollars", `FROM x\nRUN ${'"${a:-'.repeat(9_000)}\n`),
  write("substitutions", `FROM x\nRUN ${"$(".repeat(30_000)}\n`),
  write("json", `FROM x\nCMD ${"[".repeat(60_000)}\n`),
  write("heredocs", `FROM x\n${"RUN <<A <<B\n".repeat(5_000)}`),
  write("lines", "A\n".repeat(32_768)),
  write(
    "binary",
    new Uint8Array(4096).map((_, at) => (at * 97) % 256),
  ),
  write("empty", ""),
];

describe("grade --json", () => {
  test("answers one line a file, in order, and nothing else, with exit code 0 whatever was found", () => {
    const { code, out, err } = grade("--json", bad, good, join(folder, "missing"), bad);
    const answers = answersOf(out);
    expect(answers.map((answer) => answer.file)).toEqual([bad, good, join(folder, "missing"), bad]);
    expect(answers.map((answer) => answer.failed === null)).toEqual([true, true, false, true]);
    expect(errorsOf(answers[0])).toMatchObject([
      { rule: "dockerfile/use-known-instruction", severity: "error", line: 2, column: 2, endLine: 2, endColumn: 5, suppressed: false },
    ]);
    expect(Object.keys(answers[0] ?? {})).toEqual(["id", "file", "ms", "failed", "findings"]);
    const timeless = (answer?: FileAnswer) => JSON.stringify({ ...answer, ms: 0 });
    expect(timeless(answers[0])).toBe(timeless(answers[3]));
    expect([code, err]).toEqual([0, ""]);
  });

  test("reads a list of paths and of objects, gives ids back, and obeys options of each line", () => {
    const list = write(
      "list",
      [
        JSON.stringify({ file: good, options: only }),
        "",
        bad,
        JSON.stringify({ id: "7", file: bad, options: { only: ["buildkit/error"], colour: "blue" } }),
        JSON.stringify({ id: "8", file: bad, options: { only: ["DL0000"] } }),
        JSON.stringify({ id: "9", file: bad, options: { profile: "kubesec" } }),
        JSON.stringify({ id: "", file: bad, options: { profile: "docker-check" } }),
      ].join("\r\n"),
    );
    const answers = answersOf(grade("--json", "--list", list).out);
    expect(answers.map((answer) => answer.id)).toEqual([null, null, "7", "8", "9", ""]);
    expect(answers.map((answer) => errorsOf(answer).length)).toEqual([0, 1, 1, 0, 0, 1]);
    expect(answers[4]?.failed).toMatch(/^There is no profile "kubesec" for dockerfile; known are hadolint, docker-check\.$/);
  });

  test("a thousand small files take less than 5 s, process start included", () => {
    const paths = Array.from({ length: 1000 }, (_, at) =>
      write(`many/${at}`, `FROM node:22 AS s${at}\nRUN echo ${at} && npm ci\n${at % 2 ? "FOO" : "USER 1"}\n`),
    );
    const list = write("many.list", paths.join("\n"));
    const { out, seconds } = grade("--json", "--list", list);
    const answers = answersOf(out);
    expect(answers.map((answer) => answer.file)).toEqual(paths);
    expect(answers.filter((answer) => errorsOf(answer).length > 0)).toHaveLength(500);
    expect(seconds).toBeLessThan(5);
  });

  test("a file of 10 MB, 100,000 nested brackets, bytes that are no text: each an answer, the next file is graded", () => {
    const { code, out } = grade("--json", ...hostile, good);
    expect(code).toBe(0);
    const answers = answersOf(out);
    expect(answers).toHaveLength(hostile.length + 1);
    expect(answers[0]?.failed).toMatch(/larger than the limit/);
    expect(answers.at(-3)?.failed).toMatch(/not UTF-8/);
    expect(answers.slice(2, 8).map((answer) => [answer.file, answer.failed])).toEqual(hostile.slice(2, 8).map((file) => [file, null]));
    expect(answers.at(-1)?.failed).toBeNull();
  });

  test("each of them in at most 2 s, and in 50 ms when it is over the limit", async () => {
    const grader = await loadGrader("dockerfile", () => {});
    if (!grader) throw new Error("no grader");
    const open = await grader.open({ bytes: () => Promise.reject(new Error("no packs")), progress() {} });
    const processorTime = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    for (const [at, path] of hostile.entries()) {
      const task = { id: null, file: path, path, options: {} };
      const { answer } = await gradeFile(task, { grader, open, words: {}, question: null }, processorTime);
      expect([path, answer.ms < (at === 0 ? 50 : 2_000) || answer.ms]).toEqual([path, true]);
    }
  });

  test("ends quietly when its reader is gone", async () => {
    const paths = Array.from({ length: 500 }, () => bad);
    const child = spawn(process.execPath, [
      "node_modules/tsx/dist/cli.mjs",
      "scripts/grade.ts",
      "--language",
      "dockerfile",
      "--json",
      ...paths,
    ]);
    let err = "";
    child.stderr.on("data", (bytes) => {
      err += bytes;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((done) => child.on("close", done));
    expect([code, err]).toEqual([0, ""]);
  });
});

test("grades against a question's rubric, and says so to scripts and people", () => {
  const path = "content/docker/ex-go-mod-cache.md";
  const parsed = parseQuestion({ path, en: readFileSync(path, "utf8"), zh: null });
  if (!parsed.ok || parsed.question.kind !== "exercise") throw new Error(`${path} is no exercise`);
  const { reference, starter, rubric } = parsed.question;
  const answers = [write("reference", reference.text), write("starter", starter.text)];
  const [right, begun] = answersOf(grade("--json", "--question", "ex-go-mod-cache", ...answers).out);
  expect(right).toMatchObject({ failed: null, findings: [], verdict: "passed", points: 10, of: 10 });
  expect(right?.rubric?.map((line) => [line.id, line.state, line.points])).toEqual(rubric.map((line) => [line.id, "met", line.points]));
  expect(begun).toMatchObject({ failed: null, verdict: "not-passed", of: 10 });
  const lost = begun?.rubric?.filter((line) => line.state === "lost") ?? [];
  expect(lost.length).toBeGreaterThan(0);
  for (const line of lost)
    expect(line.findings.map((at) => begun?.findings[at]?.rule)).toContain(rubric.find(({ id }) => id === line.id)?.rule);
});

describe("grade for people", () => {
  test("shows file, line, sentence, rule, the line of source with a marker, and a summary; exit code 1 for an error", () => {
    const list = (...files: string[]) => write("people.list", files.map((file) => JSON.stringify({ file, options: only })).join("\n"));
    const { code, out } = grade("--list", list(bad, good));
    const lines = out.split("\n");
    expect(lines[0]).toMatch(new RegExp(`^${bad}:2:2 error .+ dockerfile/use-known-instruction$`));
    expect(lines.slice(1, 3)).toEqual(["  \tFOO bar", "  \t^^^"]);
    expect(lines.at(-2)).toBe("2 files: 1 error, 0 warnings, 0 advice");
    expect(out).not.toContain("\u001b[");
    expect(code).toBe(1);
    expect(grade("--list", list(good))).toMatchObject({ code: 0, out: "1 file: 0 errors, 0 warnings, 0 advice\n" });
  });
});

test.each([
  [["--language", "python", "x"], /--language must be one of dockerfile, yaml, go/],
  [["--language", "go", "x"], /There is no grader for go/],
  [["--language", "dockerfile"], /Give either files or --list/],
  [["--language", "dockerfile", "--colour", "x"], /--colour/],
  [["--language", "dockerfile", "--question", "no-such-question", good], /There is no question no-such-question/],
  [["--language", "dockerfile", "--list", write("bad.list", "{"), "--json"], /line 1: not JSON/],
])("misuse %j: exit code 2, a sentence on the error stream, nothing on the other", (args, sentence) => {
  const { code, out, err } = command("grade", ...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/ {4}at /);
});

describe("rules", () => {
  test("--json is one array of every rule with its title and aliases", async () => {
    const { code, out } = command("rules", "--json");
    const rules = JSON.parse(out);
    expect(code).toBe(0);
    const all = (await Promise.all((await loadGraders(() => {})).map((grader) => grader.loadRules()))).flat().map((rule) => rule.id);
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(all);
    for (const rule of rules) {
      expect(Object.keys(rule)).toEqual(["id", "language", "layer", "severity", "default", "aliases", "title"]);
      expect(["syntax", "policy"]).toContain(rule.layer);
    }
  });

  test("misuse is exit code 2", () => {
    expect(command("rules", "--json", "--write")).toMatchObject({ code: 2, out: "" });
  });
});
