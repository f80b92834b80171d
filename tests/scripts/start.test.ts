import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkNode, prepareData } from "@/scripts/prepare.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lintview-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string>, from = root): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: from,
      env: { ...process.env, DATA_DIR: join(folder, "data"), ...env },
    });
    let output = "";
    child.stdout.on("data", (bytes) => (output += bytes));
    child.stderr.on("data", (bytes) => (output += bytes));
    child.on("close", (code) => done({ code, output }));
  });
}

/** One sentence or two, no stack. */
function expectSentence(result: { code: number | null; output: string }, sentence: RegExp) {
  expect(result.output).toMatch(sentence);
  expect(result.output).not.toMatch(/^\s+at /m);
  expect(result.code).toBe(1);
}

test("a busy port", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  expectSentence(await start({ PORT: String(port) }), new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken .* PORT=\\d+ npm start`));
  server.close();
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test.each([
  [{ PORT: "http" }, /PORT must be a number from 1 to 65535/],
  [{ HOST: "203.0.113.7", PORT: "39871" }, /no address 203\.0\.113\.7/],
  [{ DATABASE_URL: "mysql://root@localhost/x", PORT: "39871" }, /DATABASE_URL must begin with file: or postgresql:\/\//],
  [{ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", PORT: "39871" }, /PostgreSQL does not answer at/],
  [{ DATA_DIR: "/dev/null/data", PORT: "39871" }, /data folder \/dev\/null\/data cannot be written/],
])("%j", async (env, sentence) => {
  expectSentence(await start(env), sentence);
});

test("a Node that is too old", () => {
  expect(() => checkNode("18.20.4")).toThrow(/needs Node 20\.19 or newer, this is 18\.20\.4/);
  expect(() => checkNode("20.18.0")).toThrow();
  for (const version of ["20.19.0", "22.0.0", "26.1.0"]) expect(checkNode(version)).toBeNull();
});

test.each([
  ["gyp ERR! not found: make", /C\+\+ compiler is missing/],
  ["npm error code ENOTFOUND", /package registry does not answer/],
])("npm that fails with %s", async (complaint, sentence) => {
  const clone = join(folder, "clone");
  mkdirSync(join(clone, "bin"), { recursive: true });
  for (const part of ["scripts", "package.json", "package-lock.json"]) cpSync(join(root, part), join(clone, part), { recursive: true });
  writeFileSync(join(clone, "bin/npm"), `#!/bin/sh\necho '${complaint}' >&2\nexit 1\n`);
  chmodSync(join(clone, "bin/npm"), 0o755);
  expectSentence(await start({ PORT: "39872", PATH: `${join(clone, "bin")}:${process.env.PATH}` }, clone), sentence);
});

test("the secret is made once, for its owner only", () => {
  const dataDir = join(folder, "data");
  expect(prepareData({ dataDir })).toMatch(/made$/);
  expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "secret")).size).toBe(64);
  expect(prepareData({ dataDir })).toBeNull();
});
