import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { GraderClient } from "@/components/editor/grader-client";
import { parseQuestion } from "@/lib/content/parse-question";
import { compileWords } from "@/lib/graders/compile-words.server";
import { dockerfileGrader } from "@/lib/graders/dockerfile";
import type { RubricLine } from "@/lib/graders/grader";
import { createThreadHost, type Submitted } from "@/lib/graders/thread-host.server";
import { corpus } from "../support/dockerfile-corpus";
import { expect, test } from "../support/guarded-test";
import { packBytes, packName } from "../support/slow-language";

declare global {
  var client: GraderClient;
  var slowClient: GraderClient;
}

const folder = mkdtempSync(join(tmpdir(), "lintview-graders-"));
const threadScript = join(folder, "grade-thread.mjs");
let server: Server;
let address = "";
const question = { id: "q", version: "1" };

/** The page's client and its workers, bundled alone: what is tested is the browser's worker, not a page. */
test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: {
      "grade.worker": "components/editor/grade.worker.ts",
      "slow.worker": "tests/support/slow-worker.ts",
      page: "tests/support/grader-page.ts",
    },
    bundle: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: "es2023",
    alias: { "@": process.cwd() },
  });
  // At the same moment as the browser's: a bundle that lay there may be of other sources.
  await build({
    entryPoints: ["lib/graders/grade-thread.server.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: threadScript,
  });
  const files = new Map(outputFiles.map((file) => [file.path.replace(/^.*[\\/]/, "/"), file.contents]));
  files.set(`/packs/${packName}`, new Uint8Array(packBytes));
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const body =
      path === "/"
        ? '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'
        : files.get(path.replace(/\.ts$/, ".js"));
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader(
      "Content-Type",
      path === "/" ? "text/html" : path.startsWith("/packs/") ? "application/octet-stream" : "text/javascript",
    );
    response.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:");
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Every example of every rule, every answer that an exercise carries with its rubric, and the corpus with all rules that need no parameters. */
async function everyAnswer(): Promise<Submitted[]> {
  const language = "dockerfile";
  const all: Submitted[] = [];
  const rules = (await dockerfileGrader.loadRules()).filter((rule) => rule.with.fit({}).ok);
  const everyRule = rules.map(({ id }): RubricLine => ({ id: id.replace("/", "-"), rule: id, points: 1 }));
  for (const [, text] of corpus) all.push({ language, text, given: {}, rubric: everyRule, question });
  for (const [id, page] of Object.entries(compileWords("lib/graders", "dockerfile").words.en.rules))
    for (const example of page.examples) {
      const rubric: RubricLine[] = [{ id: "line", rule: id, with: example.with, points: 10 }];
      all.push({ language, text: example.text, given: example.given ?? {}, rubric, question });
    }
  for (const bank of readdirSync("content", { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join("content", bank.name)).filter((name) => /(?<!\.zh)\.md$/.test(name))) {
      const path = join("content", bank.name, file);
      const parsed = parseQuestion({ path, en: readFileSync(path, "utf8"), zh: null });
      if (!parsed.ok || parsed.question.kind !== "exercise" || parsed.question.language !== language) continue;
      const { given, rubric, starter, reference, accepted, wrong } = parsed.question;
      // Half of an answer is an answer too, while it is being typed.
      for (const { text } of [starter, reference, ...accepted, ...wrong])
        for (const written of [text, text.slice(0, text.length >> 1)]) all.push({ language, text: written, given, rubric, question });
    }
  return all;
}

test("browser and server give the same bytes for every answer we know", async ({ page }) => {
  test.setTimeout(180_000);
  const answers = await everyAnswer();
  expect(answers.length).toBeGreaterThan(100);
  await page.goto(address);
  const inBrowser = await page.evaluate(async (all) => {
    const reports: string[] = [];
    for (const { language, text, given, rubric, question } of all) {
      const graded = await globalThis.client.submit({ language, question, input: { text, options: {}, given, rubric } }).result;
      reports.push(graded.status === "graded" ? JSON.stringify(graded.report) : graded.status);
    }
    return reports;
  }, answers);
  const host = createThreadHost({ script: threadScript, packs: folder, log: () => {} });
  const onServer = await Promise.all(answers.slice(0, 64).map((answer) => host.grade(answer)));
  for (const answer of answers.slice(64)) onServer.push(await host.grade(answer));
  host.close();
  const different = onServer.flatMap((report, at) =>
    inBrowser[at] === JSON.stringify(report) ? [] : [[answers[at]?.text, inBrowser[at], report]],
  );
  expect(different.slice(0, 3)).toEqual([]);
  expect([...new Set(onServer.flatMap((report) => report.failed))]).toEqual([]);
});

test("a language that needs a pack of 5 MB, runs 3 s and once hangs is served by a real worker", async ({ page }) => {
  await page.goto(address);
  const told = await page.evaluate(async (question) => {
    const rubric = [{ id: "tests", rule: "go/tests", points: 10 }];
    const answer = (text: string) => ({ language: "go", question, input: { text, options: {}, given: {}, rubric } }) as const;
    const client = globalThis.slowClient;
    const progress: number[] = [];
    const tests: string[] = [];
    const opened = await client.check(answer("fine"), { progress: (done, total) => progress.push(done / total) });
    const ran = await client.submit(answer("fine"), { files: {} }, { test: (result) => tests.push(result.name) }).result;
    const from = performance.now();
    const hung = await client.check(answer("hang"));
    const hungFor = performance.now() - from;
    const after = await client.check(answer("fine"));
    const run = client.submit(answer("fine"), { files: {} });
    setTimeout(run.cancel, 200);
    const verdict = (graded: typeof ran) =>
      graded.status === "graded" ? [graded.report.verdict, ...graded.report.failed] : [graded.status];
    return { progress, tests, hungFor, verdicts: [opened, ran, hung, after, await run.result].map(verdict) };
  }, question);
  expect(told.progress).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(told.tests).toEqual(["Test1", "Test2", "Test3"]);
  expect(told.verdicts).toEqual([["not-passed"], ["passed"], ["we-failed", "host/time-limit"], ["not-passed"], ["cancelled"]]);
  expect(told.hungFor).toBeLessThan(4_000);
});
