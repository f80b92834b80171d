// npm run bench [-- SECTION...]: prints what the project promises beside what it measures; writes nothing into the repository.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { uuidV7 } from "@/lib/attempts/uuid-v7";
import { applyImport } from "@/lib/content/apply-import.server";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { connect } from "@/lib/db.server";
import type { Host } from "@/lib/graders/grader";
import { graderVersions } from "@/lib/graders/language-table";
import { createLearner } from "@/lib/learners/create-learner.server";
import { signKey } from "@/lib/learners/learner-key.server";
import { findQuestions } from "@/lib/search/find-questions.server";
import { clearIndex, indexQuestions } from "@/lib/search/index-questions.server";
import { bundledGrader } from "@/tests/support/bundled-grader";
import { makeDatabase } from "@/tests/support/databases";
import { answers, corpus } from "@/tests/support/dockerfile-corpus";
import { growingDockerfiles } from "@/tests/support/growing-dockerfiles";
import { type RunningServer, startServer } from "@/tests/support/running-server";
import { writeSyntheticBank } from "@/tests/support/synthetic-bank";
import { workerSize } from "@/tests/support/worker-size";
import { installTestTools } from "./install-test-tools.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres-server.mjs";
import { build, generateClients, generateGraders } from "./prepare.mjs";
import { step } from "./step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
}

const rows: Row[] = [];
function report(what: string, figure: string, target: string): void {
  rows.push({ what, figure, target });
  console.error(`${what}: ${figure} (target ${target})`);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
const folderFor = (name: string) => mkdtempSync(join(tmpdir(), `lintview-bench-${name}-`));

/** First and second `npm start` in a fresh clone; packages come from npm's cache as on a machine that has fetched them once. */
async function benchStart(): Promise<void> {
  const folder = folderFor("clone");
  try {
    execFileSync("git", ["clone", "--quiet", root, folder]);
    const once = () =>
      new Promise<number>((done, fail) => {
        const began = performance.now();
        const child = spawn("npm", ["start"], {
          cwd: folder,
          detached: true,
          env: { ...process.env, PORT: "3141", DATA_DIR: "", DATABASE_URL: "" },
          stdio: ["ignore", "pipe", "inherit"],
        });
        let output = "";
        child.stdout.on("data", (bytes) => {
          output += bytes;
          if (!output.includes("ready ")) return;
          done(performance.now() - began);
          process.kill(-(child.pid as number), "SIGTERM");
        });
        child.on("exit", (code) => fail(new Error(`npm start ended with ${code}:\n${output}`)));
      });
    report("first npm start", seconds(await once()), "≤ 180 s");
    await new Promise((done) => setTimeout(done, 2_000));
    report("second npm start", seconds(await once()), "≤ 2 s");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Import of synthetic banks, all named in a verified.json of their own, rendering left out. */
async function benchImport(): Promise<void> {
  for (const [count, target] of [
    [300, "≤ 10 s"],
    [10_000, "≤ 120 s and ≤ 1 GB"],
  ] as const) {
    const folder = folderFor("import");
    const url = `file:${join(folder, "bank.db")}`;
    try {
      const dir = join(folder, "content");
      writeSyntheticBank(dir, count);
      await migrate(url);
      const db = await connect(url, { bulk: true });
      const run = async () => {
        const began = performance.now();
        await applyImport(db, {
          dir,
          source: "cli",
          now: new Date(),
          broken: "refuse",
          graderVersions,
          tools: loadVerifyTools,
          postgres: false,
        });
        return performance.now() - began;
      };
      const first = await run();
      report(
        `import of ${count} questions, all known`,
        `${seconds(first)}, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
        target,
      );
      if (count === 300) report("import of 300 questions, nothing changed", seconds(await run()), "≤ 1 s");
      await db.$disconnect();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Requests after which the server's code is compiled by the optimising compiler: the first hundreds are slower, once after each start. */
const warmUpRequests = 300;

/** Time from request to the whole answer, on a kept connection, after a warm-up. */
async function timesOf(
  server: RunningServer,
  paths: readonly string[],
  rounds: number,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const times: number[] = [];
  const warmUp = Math.ceil(warmUpRequests / paths.length);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const path of paths) {
      const began = performance.now();
      const response = await fetch(server.url + path, { headers });
      await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}:\n${server.output()}`);
      if (round >= warmUp) times.push(performance.now() - began);
    }
  }
  return times;
}

async function benchPages(): Promise<void> {
  const { postgresBin } = await installTestTools();
  const postgres = await startPostgres(postgresBin);
  process.env.TEST_POSTGRES_URL = postgres.url;
  try {
    for (const kind of ["sqlite", "postgres"] as const) {
      for (const count of [300, 10_000]) {
        const folder = folderFor("pages");
        const database = await makeDatabase(kind);
        try {
          const dir = join(folder, "content");
          writeSyntheticBank(dir, count);
          const db = await connect(database.url, { bulk: true });
          await applyImport(db, {
            dir,
            source: "cli",
            now: new Date(),
            broken: "refuse",
            graderVersions,
            tools: loadVerifyTools,
            postgres: kind === "postgres",
          });
          await db.$disconnect();
          const server = await startServer({ port: 3142, dataDir: join(folder, "data"), env: { DATABASE_URL: database.url }, asIs: true });
          const paths = Array.from(
            { length: 12 },
            (_, n) => `/questions/synthetic-${String(Math.floor((n * count) / 12)).padStart(5, "0")}`,
          );
          const times = await timesOf(server, paths, 40);
          await server.kill();
          report(
            `question page, ${count} questions, ${kind}, p50 / p95`,
            `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`,
            "p95 ≤ 30 ms",
          );
        } finally {
          await database.close();
          rmSync(folder, { recursive: true, force: true });
        }
      }
    }
  } finally {
    await postgres.stop();
  }
}

const benchSecret = "bench-bench-bench-bench-bench-bench-bench";

/** A learner with 5,000 attempts, spread over the bank; returns the cookie that names them. */
async function writeBusyLearner(db: Awaited<ReturnType<typeof connect>>): Promise<string> {
  const now = new Date();
  const learner = await createLearner(db, now);
  const questions = await db.question.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const attempts = 5_000;
  const at = (n: number) => new Date(now.getTime() - n * 60_000);
  const questionOf = (n: number) => questions[(n * 7) % questions.length]?.id ?? "";
  for (let from = 0; from < attempts; from += 500) {
    await db.attempt.createMany({
      data: Array.from({ length: 500 }, (_, offset) => {
        const n = from + offset;
        const state = n % 3 === 0 ? "failed" : "passed";
        return {
          id: uuidV7(at(n).getTime(), randomBytes(10)),
          learnerId: learner.id,
          questionId: questionOf(n),
          version: 1,
          grader: "bench",
          state,
          points: n % 11,
          of: 10,
          hints: 0,
          ms: 60_000,
          at: at(n),
          day: 20_000,
          answer: "FROM scratch\n".repeat(40),
        };
      }),
    });
  }
  const met = [...new Set(Array.from({ length: attempts }, (_, n) => questionOf(n)))];
  await db.progress.createMany({
    data: met.map((questionId, n) => ({
      learnerId: learner.id,
      questionId,
      attempts: Math.ceil(attempts / met.length),
      best: n % 11,
      lastState: n % 3 === 0 ? "failed" : "passed",
      passedAt: n % 3 === 0 ? null : at(n),
      seenAt: at(n),
    })),
  });
  return `learner=${signKey(learner.key, benchSecret)}`;
}

const searchQueries = [
  ...["service", "retry cache", "wait for its queue", "service 4711", "synthetic-00042", "timeout", "connec", "the server", "go", "c"],
  ...["缓存", "重试", "服务 超时", "连接", "的", "缓存 retry", "flowchart", "servise 12", "--mount=type=cache", "nothing of the kind"],
];

/** Time to index the bank anew, its size, and the time of queries, common words and words that nothing holds among them. */
async function benchSearch(db: Awaited<ReturnType<typeof connect>>, kind: "sqlite" | "postgres"): Promise<void> {
  const postgres = kind === "postgres";
  await clearIndex(db, postgres);
  const began = performance.now();
  const count = await indexQuestions(db, { postgres });
  const took = performance.now() - began;
  const [{ size } = { size: 0 }] = await db.$queryRawUnsafe<{ size: number | bigint }[]>(
    postgres ? `SELECT pg_total_relation_size('search_fts') AS size` : `SELECT sum(length(block)) AS size FROM search_fts_data`,
  );
  report(`index of ${count} questions, ${kind}`, `${seconds(took)}, ${Math.round(Number(size) / 1e6)} MB`, "≤ 30 s");
  const filter = { bank: [], kind: [], level: [], state: [] };
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const query of searchQueries) {
      const from = performance.now();
      await findQuestions(db, query, { postgres, learnerId: null, filter });
      if (round > 0) times.push(performance.now() - from);
    }
  }
  report(
    `search, ${count} questions, ${kind}, p50 / p95`,
    `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`,
    "p95 ≤ 50 ms",
  );
}

/** Home, a bank and the search page for a learner with 5,000 attempts; the search itself. */
async function benchLearner(): Promise<void> {
  const { postgresBin } = await installTestTools();
  const postgres = await startPostgres(postgresBin);
  process.env.TEST_POSTGRES_URL = postgres.url;
  try {
    for (const kind of ["sqlite", "postgres"] as const) {
      for (const count of [300, 10_000]) {
        const folder = folderFor("learner");
        const database = await makeDatabase(kind);
        try {
          const dir = join(folder, "content");
          writeSyntheticBank(dir, count);
          const db = await connect(database.url, { bulk: true });
          await applyImport(db, {
            dir,
            source: "cli",
            now: new Date(),
            broken: "refuse",
            graderVersions,
            tools: loadVerifyTools,
            postgres: kind === "postgres",
          });
          const cookie = await writeBusyLearner(db);
          if (count === 10_000) await benchSearch(db, kind);
          const bank = (await db.bank.findFirstOrThrow({ select: { id: true }, orderBy: { position: "asc" } })).id;
          await db.$disconnect();
          const server = await startServer({
            port: 3144,
            dataDir: join(folder, "data"),
            env: { DATABASE_URL: database.url, LINTVIEW_SECRET: benchSecret },
            asIs: true,
          });
          for (const [name, path] of [
            ["home", "/"],
            ["bank", `/banks/${bank}`],
            ["search page", "/search?q=retry+cache"],
            ["search page, Chinese", `/search?q=${encodeURIComponent("缓存")}`],
          ] as const) {
            const times = await timesOf(server, [path], 100, { cookie });
            report(
              `${name}, ${count} questions, 5,000 attempts, ${kind}, p50 / p95`,
              `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`,
              "p95 ≤ 40 ms",
            );
          }
          await server.kill();
        } finally {
          await database.close();
          rmSync(folder, { recursive: true, force: true });
        }
      }
    }
  } finally {
    await postgres.stop();
  }
}

/** Bytes of scripts that a page loads, gzip. */
async function scriptBytes(page: Page, url: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
}

async function benchBrowser(): Promise<void> {
  const { chromium: executablePath } = await installTestTools();
  const folder = folderFor("browser");
  const server = await startServer({ port: 3143, dataDir: join(folder, "data") });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
  });
  try {
    const fresh = async () => (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    // What every page of the build loads is what an empty one would.
    const manifest = JSON.parse(readFileSync(join(root, ".next/build-manifest.json"), "utf8")) as { rootMainFiles: string[] };
    const empty = manifest.rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, ".next", file))).byteLength, 0);
    const reading = await scriptBytes(await fresh(), `${server.url}/questions/probes-three-kinds`);
    report(
      "JavaScript of a reading page above an empty one (total), gzip",
      `${kilobytes(reading - empty)} (${kilobytes(reading)})`,
      "≤ 25 KB",
    );

    const page = await fresh();
    await page.goto(`${server.url}/questions/pid1-signals-exec-form`, { waitUntil: "networkidle" });
    await page
      .getByRole("button", { name: "Show the answer" })
      .or(page.locator("summary", { hasText: "Show the answer" }))
      .first()
      .click();
    const figure = page
      .locator("figure")
      .filter({ has: page.locator("[data-mermaid], svg, pre") })
      .last();
    const began = performance.now();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator("svg").first().waitFor();
    report("diagram visible after it scrolls into view", seconds(performance.now() - began), "≤ 1 s");

    const workspace = await fresh();
    const opened = performance.now();
    await workspace.goto(`${server.url}/questions/ex-go-mod-cache`);
    await workspace.locator(".monaco-editor .view-line").first().waitFor();
    report("editor ready", seconds(performance.now() - opened), "≤ 1.5 s");
  } finally {
    await browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const hostOfBench: Host = { bytes: async () => new Uint8Array(), progress() {} };

/** Its size, and how long a learner waits for the findings of a usual answer. */
async function benchWorker(): Promise<void> {
  const { atOnce, rules, linters, labels, help } = await workerSize();
  report(
    "grader for Dockerfiles in the worker, gzip: before the first finding / with all rules and the editor's help",
    `${kilobytes(atOnce)} / ${kilobytes(atOnce + rules + linters + labels + help)}`,
    "≤ 60 KB",
  );

  const open = await (await bundledGrader()).open(hostOfBench);
  const reference =
    readFileSync(join(root, "content/docker/ex-go-mod-cache.md"), "utf8").match(/```dockerfile reference\n([\s\S]*?)```/)?.[1] ?? "";
  const text = reference
    .repeat(Math.ceil(60 / reference.split("\n").length))
    .split("\n")
    .slice(0, 60)
    .join("\n");
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const began = performance.now();
    await open.check({ text: `${text}\n# ${round}\n`, options: {}, given: {}, rubric: [] });
    times.push(performance.now() - began);
  }
  report(
    "findings of a 60-line Dockerfile, all rules, p50 / p99",
    `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)} ms`,
    "≤ 50 ms",
  );
}

/** Time against size for texts that were made to be slow, and the time of usual ones, with every rule there is. */
async function benchGrowth(): Promise<void> {
  const grader = await bundledGrader();
  const open = await grader.open(hostOfBench);
  const only = (await grader.loadRules()).map(({ id }) => id);
  const timeOf = async (text: string) => {
    const began = performance.now();
    await open.check({ text, options: { only }, given: {}, rubric: [] });
    return performance.now() - began;
  };
  const usual = [...corpus, ...answers].map(([, text]) => text);
  for (const text of usual) await timeOf(text);
  const times: number[] = [];
  for (const text of usual) times.push(await timeOf(text));
  report(
    `${usual.length} Dockerfiles of the corpus, all rules, p50 / p99`,
    `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)} ms`,
    "≤ 1 / ≤ 20 ms",
  );
  for (const [name, make] of Object.entries(growingDockerfiles)) {
    const figures: string[] = [];
    for (const size of [4_000, 16_000, 64_000]) figures.push((await timeOf(make(size))).toFixed(0));
    report(`4 / 16 / 64 KB of ${name}`, `${figures.join(" / ")} ms`, "linear");
  }
}

const sections = {
  start: benchStart,
  import: benchImport,
  pages: benchPages,
  learner: benchLearner,
  browser: benchBrowser,
  worker: benchWorker,
  growth: benchGrowth,
};

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = positionals.length > 0 ? positionals : Object.keys(sections);
for (const name of chosen) {
  if (!Object.hasOwn(sections, name)) {
    console.error(`unknown section ${name}; there are ${Object.keys(sections).join(", ")}`);
    process.exit(2);
  }
}
await step("generate", generateClients);
await step("graders", generateGraders);
await step("build", build);
for (const name of chosen) await sections[name as keyof typeof sections]();

const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`\n${"what".padEnd(width)}  measured  (target)`);
for (const { what, figure, target } of rows) console.log(`${what.padEnd(width)}  ${figure}  (${target})`);
