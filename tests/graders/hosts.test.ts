import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGraderClient } from "@/components/editor/grader-client";
import type { Input } from "@/lib/graders/grader";
import type { TestResult } from "@/lib/graders/report";
import type { Platform } from "@/lib/graders/supervise-worker";
import { createThreadHost, type ThreadHost } from "@/lib/graders/thread-host.server";
import { packBytes, packName } from "../support/slow-language";
import { inputOf } from "../support/word-room";

const folder = mkdtempSync(join(tmpdir(), "lintview-hosts-"));
const script = join(folder, "slow-thread.mjs");
const rubric = [{ id: "tests", rule: "go/tests", points: 10 }];
const question = { id: "go-0001", version: "1" };
const tests = { files: {} };
const logged: string[] = [];
const log: Platform["log"] = (event, detail) => void logged.push(`${event}: ${detail}`);

beforeAll(async () => {
  writeFileSync(join(folder, packName), new Uint8Array(packBytes));
  await build({
    entryPoints: ["tests/support/slow-thread.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { "@": process.cwd() },
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Real threads in the place of the browser's workers: the same client, the same messages. */
const threadPlatform: Platform = {
  start(heard, died) {
    const worker = new Worker(script, { workerData: { packs: folder } });
    worker.on("message", heard);
    worker.on("error", (error) => died(String(error)));
    worker.on("exit", (code) => died(`exit code ${code}`));
    return { post: (request) => worker.postMessage(request), close: () => void worker.terminate() };
  },
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  log,
};

describe("the page's client", () => {
  const client = createGraderClient(threadPlatform);
  const answer = (text: string, more: Partial<Input> = {}) =>
    ({ language: "go", question, input: inputOf(text, { rubric, ...more }) }) as const;
  afterAll(() => client.close());

  test("shows progress while a pack of 5 MB is opened; lines that need tests wait while typing", async () => {
    const progress: number[] = [];
    const graded = await client.check(answer("fine"), { progress: (done, total) => progress.push(done / total) });
    expect(graded).toMatchObject({ status: "graded", report: { verdict: "not-passed", lines: [{ state: "waiting" }] } });
    expect(progress).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test("tells each test of a run of 3 s, and the verdict after them", async () => {
    const heard: TestResult[] = [];
    const from = performance.now();
    const graded = await client.submit(answer("fine"), tests, { test: (result) => heard.push(result) }).result;
    expect(performance.now() - from).toBeGreaterThan(2_900);
    expect(graded).toMatchObject({ status: "graded", report: { verdict: "passed", points: 10, grader: { version: "slow-1" } } });
    expect(heard.map((result) => result.name)).toEqual(["Test1", "Test2", "Test3"]);
  });

  test("a cancelled run ends at once, and the worker goes on", async () => {
    const run = client.submit(answer("fine"), tests);
    const from = performance.now();
    setTimeout(() => run.cancel(), 300);
    expect(await run.result).toEqual({ status: "cancelled" });
    expect(performance.now() - from).toBeLessThan(1_500);
    expect(await client.check(answer("fine"))).toMatchObject({ status: "graded" });
  });

  test("a worker that hangs is replaced after 2 s, and says that we failed", async () => {
    const from = performance.now();
    const hung = await client.check(answer("hang"));
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(hung).toMatchObject({
      status: "graded",
      report: { verdict: "we-failed", failed: ["host/time-limit"], lines: [{ state: "waiting" }] },
    });
    expect(await client.check(answer("fine"))).toMatchObject({ status: "graded", report: { verdict: "not-passed" } });
  });

  test("of many checks only the last is answered; earlier ones are superseded", async () => {
    const outcomes = await Promise.all(["a", "b", "c", "d"].map((text) => client.check(answer(text))));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["superseded", "superseded", "superseded", "graded"]);
  });

  test("a worker that dies is replaced", async () => {
    expect(await client.check(answer("exit"))).toMatchObject({ report: { verdict: "we-failed", failed: ["host/worker-died"] } });
    expect(await client.check(answer("fine"))).toMatchObject({ report: { verdict: "not-passed" } });
  });

  test("an engine that throws is our failure; its stack goes to the log and not into the report", async () => {
    const graded = await client.check(answer("throw"));
    expect(graded).toMatchObject({ report: { verdict: "we-failed", failed: ["go/engine"] } });
    expect(JSON.stringify(graded)).not.toContain("the engine threw");
    expect(logged.join()).toContain("the engine threw");
  });

  test("a message of another shape is refused and logged, and the right answer is waited for", async () => {
    expect(await client.check(answer("babble"))).toMatchObject({ status: "graded", report: { verdict: "not-passed" } });
    expect(logged.join()).toMatch(/message-refused: message\.report\.grader must be a map/);
  });

  test("a rubric line may know more than the worker needs; what the worker would refuse is our failure at once", async () => {
    const lines = rubric.map((line) => ({ ...line, message: { en: "The tests pass.", zh: null } }));
    expect(await client.check(answer("fine", { rubric: lines }))).toMatchObject({ report: { verdict: "not-passed" } });
    const from = performance.now();
    const refused = await client.check(answer("fine", { rubric: [{ id: "", rule: "go/tests", points: 1 }] }));
    expect(refused).toMatchObject({ report: { verdict: "we-failed", failed: ["host/message-refused"] } });
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  test("an answer over the limit is never sent", async () => {
    expect(await client.check(answer("é".repeat(40_000)))).toEqual({ status: "too-large", bytes: 80_000, limit: 65_536 });
    expect(await client.check(answer("é".repeat(32_768)))).toMatchObject({ status: "graded" });
  });

  test("a language without a grader is our failure", async () => {
    expect(await client.check({ ...answer("x"), language: "yaml" })).toMatchObject({
      report: { verdict: "we-failed", failed: ["yaml/no-grader"] },
    });
  });

  test("what is pending when the page goes is cancelled", async () => {
    const other = createGraderClient(threadPlatform);
    const pending = [other.submit(answer("fine"), tests).result, other.submit(answer("fine"), tests).result];
    other.close();
    expect(await Promise.all(pending)).toEqual([{ status: "cancelled" }, { status: "cancelled" }]);
    expect(await other.check(answer("fine"))).toEqual({ status: "cancelled" });
  });
});

describe("the server's threads", () => {
  const hosts: ThreadHost[] = [];
  const host = (more: Partial<Parameters<typeof createThreadHost>[0]> = {}) => {
    const made = createThreadHost({ script, packs: folder, threads: 2, log, ...more });
    hosts.push(made);
    return made;
  };
  const submitted = (text: string) => ({ language: "go", text, given: {}, rubric, question, tests }) as const;
  afterAll(() => {
    for (const one of hosts) one.close();
  });

  test("grade with tests, two at a time", async () => {
    const from = performance.now();
    const pool = host();
    const reports = await Promise.all([pool.grade(submitted("fine")), pool.grade(submitted("wrong"))]);
    expect(reports.map((report) => report.verdict)).toEqual(["passed", "not-passed"]);
    expect(performance.now() - from).toBeLessThan(5_500);
  });

  test("a thread that hangs, dies, or eats all memory costs its own submission only", async () => {
    const pool = host({ limitMs: 4_000 });
    const [hung, exited, next] = await Promise.all(["hang", "exit", "fine"].map((text) => pool.grade(submitted(text))));
    expect([hung?.failed, exited?.failed, next?.verdict]).toEqual([["host/time-limit"], ["host/worker-died"], "passed"]);
    const hungry = host({ threads: 1, limitMs: 20_000 });
    expect((await hungry.grade(submitted("memory"))).failed).toEqual(["host/worker-died"]);
    expect((await hungry.grade(submitted("fine"))).verdict).toBe("passed");
  });

  test("a missing bundle or pack is our failure", async () => {
    expect((await host({ script: join(folder, "nothing.mjs") }).grade(submitted("fine"))).failed).toEqual(["host/worker-died"]);
    expect((await host({ packs: join(folder, "nowhere") }).grade(submitted("fine"))).failed).toEqual(["go/not-opened"]);
  });

  test("a flood is answered, not queued without end", async () => {
    const pool = host({ threads: 1, queueLimit: 2, limitMs: 300 });
    const reports = await Promise.all(Array.from({ length: 5 }, () => pool.grade(submitted("hang"))));
    expect(reports.map((report) => report.failed[0])).toEqual([...Array(3).fill("host/time-limit"), ...Array(2).fill("host/queue-full")]);
  });

  test("an answer over the limit is the caller's mistake", async () => {
    await expect(host().grade(submitted("x".repeat(65_537)))).rejects.toThrow(RangeError);
  });
});
