// What start, dev, test and the content commands need before they can run; each function returns what it did in words, or null.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Stop, step } from "./step.mjs";

/** Who started this process, as it was at the beginning. */
const parent = process.ppid;

export const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
const tsx = at("node_modules/tsx/dist/cli.mjs");

/** Where this process works: data folder, database, address; from the environment. */
export function readPlace(env = process.env) {
  const dataDir = resolve(env.DATA_DIR || at("data"));
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT must be a number from 1 to 65535, this is ${JSON.stringify(env.PORT)}.`);
  const databaseUrl = env.DATABASE_URL || `file:${dataDir}/lintview.db`;
  if (!/^(file:|postgres(ql)?:\/\/)/.test(databaseUrl)) {
    throw new Stop(
      `DATABASE_URL must begin with file: or postgresql://, this one begins with ${JSON.stringify(databaseUrl.slice(0, 12))}.`,
    );
  }
  return { dataDir, port, host: env.HOST || "127.0.0.1", databaseUrl };
}

/** Refuses a Node that is too old for the packages. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  throw new Stop(
    `Lintview needs Node 20.19 or newer, this is ${version}. Install a newer Node (nodejs.org) and run the same command again.`,
  );
}

/**
 * Runs a program and keeps its last output for the error.
 * @param {string[]} command @param {{ env?: object, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program, ...args], { env = {}, show = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => {
        if (show) process.stdout.write(bytes);
        output = (output + bytes).slice(-200_000);
      });
    }
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code: code ?? (signal ? 128 : 1), output }));
  });
}

async function must(command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0)
    throw new Stop(`${command.slice(0, 3).join(" ")} failed (exit code ${code}):\n${output.split("\n").slice(-40).join("\n")}`);
  return output;
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** A hash over names and bytes of files and folders (relative to the repository), in a fixed order. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    if (!existsSync(at(path))) return;
    if (statSync(at(path)).isDirectory()) for (const name of readdirSync(at(path)).sort()) visit(`${path}/${name}`);
    else
      hash
        .update(`${path}\0`)
        .update(readFileSync(at(path)))
        .update("\0");
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

const readIf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** Does `work` unless `stamp` already holds `key`; the stamp is written last, so that a killed run is repeated. */
async function unlessStamped(stamp, key, work) {
  if (readIf(stamp) === key) return null;
  rmSync(stamp, { force: true });
  const done = await work();
  mkdirSync(resolve(stamp, ".."), { recursive: true });
  writeFileSync(stamp, key);
  return done;
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Why npm could not do its work, in a sentence where a person can mend it. */
function npmStop(command, { code, output }) {
  if (/gyp ERR|not found: make|node-gyp/.test(output)) {
    return new Stop(
      "The database driver better-sqlite3 could not be built: a C++ compiler is missing. Install one (Debian, Ubuntu: apt-get install -y g++ make python3; macOS: xcode-select --install) and run the same command again.",
    );
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output)) {
    return new Stop(
      "The packages could not be fetched: the package registry does not answer. Check the connection and run the same command again.",
    );
  }
  return new Stop(`${command} failed (exit code ${code}):\n${output.split("\n").slice(-30).join("\n")}`);
}

/** Installs exactly what the lockfile names when node_modules is missing or belongs to another lockfile; the database driver is compiled after it. */
export async function installPackages() {
  const lock = sha256(readFileSync(at("package-lock.json")));
  const stamp = at("node_modules/.lintview-lock");
  const own = at("node_modules/.package-lock.json");
  if (!existsSync(stamp) && existsSync(own) && statSync(own).mtimeMs >= statSync(at("package-lock.json")).mtimeMs)
    writeFileSync(stamp, lock);
  return unlessStamped(stamp, lock, async () => {
    const result = await run([npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    if (result.code !== 0) throw npmStop("npm ci", result);
    return "packages installed";
  });
}

const driver = at("node_modules/better-sqlite3/build/Release/better_sqlite3.node");

/** Whether an addon is there and fits this Node: after a change of Node it must be compiled again. */
function loads(addon) {
  try {
    createRequire(import.meta.url)(addon);
    return true;
  } catch {
    return false;
  }
}

/** The database driver: the one package whose install script is run, since it compiles for this Node. A minute of one core, so other work goes on beside it. */
export async function compileDriver() {
  if (loads(driver)) return null;
  const result = await run([npm, "rebuild", "better-sqlite3", "--foreground-scripts"]);
  if (result.code !== 0) throw npmStop("npm rebuild better-sqlite3", result);
  return "database driver compiled";
}

/** Prisma's clients for both databases. */
export function generateClients() {
  const key = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  return unlessStamped(at("generated/.clients"), key, async () => {
    const prisma = [process.execPath, at("node_modules/prisma/build/index.js"), "generate"];
    await must(prisma, { env: { DB: "sqlite" } });
    await must(prisma, { env: { DB: "postgres" } });
    return "database clients generated";
  });
}

/** Words of the rules by language, and the bundle that grades in a server thread. */
export function generateGraders() {
  const key = hashOf(["lib/graders", "scripts/build-words.ts", "scripts/build-grade-thread.mjs", "package-lock.json"]);
  return unlessStamped(at("generated/.graders"), key, async () => {
    await must([process.execPath, tsx, at("scripts/build-words.ts")]);
    await must([process.execPath, at("scripts/build-grade-thread.mjs")]);
    return "graders bundled";
  });
}

/** Types of the routes (`PageProps`, `RouteContext`), which the compiler reads from Next's folder. */
export function generateRouteTypes() {
  const key = hashOf(["app", "next.config.mjs", "node_modules/next/package.json"]);
  const stamp = at("generated/.routes");
  if (!existsSync(at(".next/types/routes.d.ts"))) rmSync(stamp, { force: true });
  return unlessStamped(stamp, key, async () => {
    await must([process.execPath, at("node_modules/next/dist/bin/next"), "typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    return "route types generated";
  });
}

/** The data folder, writable, with a secret of its own (mode 600) that signs cookies. */
export function prepareData({ dataDir }) {
  const secret = join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    if (existsSync(secret)) return null;
    const file = openSync(secret, "wx", 0o600);
    writeSync(file, randomBytes(32).toString("hex"));
    closeSync(file);
    return `data folder ${dataDir} made`;
  } catch (error) {
    if (error.code === "EEXIST" && existsSync(secret)) return null; // another process was first
    throw new Stop(`The data folder ${dataDir} cannot be written (${error.code}). Choose another one with DATA_DIR, or change its owner.`);
  }
}

/** Migrations, after a copy. */
export async function migrateDatabase({ databaseUrl }) {
  const { migrate } = await import("./migrate.mjs");
  const { applied, copy } = await migrate(databaseUrl);
  if (applied.length === 0) return null;
  return `${applied.length} migration${applied.length === 1 ? "" : "s"} applied${copy ? `, copy of before: ${copy}` : ""}`;
}

/** The content folder into the database; skipped while neither the files nor the database are new. */
export async function importContent({ dataDir, databaseUrl }, { isFresh }) {
  const stamp = join(dataDir, "content.imported");
  if (isFresh) rmSync(stamp, { force: true });
  return unlessStamped(stamp, sha256(`${databaseUrl} ${hashOf(["content", "lib/content", "generated/.graders"])}`), async () => {
    const output = await must([process.execPath, tsx, at("scripts/content.ts"), "import", "--source", "startup"], {
      env: { DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    });
    return output.trim().split("\n").at(-1);
  });
}

/** Everything that the built app is made of. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
];

/** `next build` when a source has changed since the last one. */
export function build() {
  const key = hashOf(sources);
  const stamp = at(".next/lintview-sources");
  if (!existsSync(at(".next/BUILD_ID"))) rmSync(stamp, { force: true });
  return unlessStamped(stamp, key, async () => {
    await must([process.execPath, at("node_modules/next/dist/bin/next"), "build"], {
      env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    return "app built";
  });
}

/** Refuses an address that another process holds, before anything is changed. */
export function checkAddress({ host, port }) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const sentences = {
        EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop it, or choose another one: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
        EACCES: `Port ${port} needs rights that this user has not. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one of its own, such as 127.0.0.1.`,
        ENOTFOUND: `The name ${host} is unknown. Set HOST to an address of this machine, such as 127.0.0.1.`,
      };
      fail(new Stop(sentences[error.code] ?? `${host}:${port} cannot be used (${error.code}). Set HOST and PORT.`));
    });
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}

/**
 * All that a server needs before it starts, one printed line a step.
 * @param {ReturnType<typeof readPlace>} place
 * @param {() => Promise<void>} [beside] work that needs the packages and what is generated, but no database; it runs while the driver compiles
 */
export async function prepareServer(place, beside = async () => {}) {
  await checkAddress(place);
  await step("data", () => prepareData(place));
  await step("install", installPackages);
  let isFresh = false;
  const prepareDatabase = async () => {
    await step("driver", compileDriver);
    await step("migrate", async () => {
      const done = await migrateDatabase(place);
      isFresh = done !== null;
      return done;
    });
  };
  const prepareCode = async () => {
    await step("generate", generateClients);
    await step("graders", generateGraders);
    await beside();
  };
  if (loads(driver)) {
    // What a person can mend is told before the long work.
    await prepareDatabase();
    await prepareCode();
  } else await allDone([prepareDatabase(), prepareCode()]);
  await step("content", () => importContent(place, { isFresh }));
}

/** Waits for all, so that nothing still writes when the first failure is told. */
async function allDone(works) {
  for (const { status, reason } of await Promise.allSettled(works)) if (status === "rejected") throw reason;
}

const isLoopback = (host) => /^(localhost|127(\.\d+){3}|::1)$/.test(host);

/**
 * How Next is started: command and environment.
 * @param {"start" | "dev"} mode @param {{ host: string, port: number, dataDir: string, databaseUrl: string }} place
 * @returns {{ command: string[], env: NodeJS.ProcessEnv }}
 */
export function serverProcess(mode, { host, port, dataDir, databaseUrl }) {
  return {
    command: [
      process.execPath,
      // A page makes a few megabytes of short-lived objects: in the default nursery the collector runs during most requests.
      "--max-semi-space-size=64",
      at("node_modules/next/dist/bin/next"),
      mode,
      "-H",
      host,
      "-p",
      String(port),
    ],
    env: {
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      LISTENS_ON_LOOPBACK: isLoopback(host) ? "1" : "",
    },
  };
}

/**
 * Starts Next as a child that gets our signals; its exit code becomes ours.
 * @param {"start" | "dev"} mode @param {ReturnType<typeof readPlace>} place @param {Record<string, string>} [env]
 */
export function serve(mode, place, env = {}) {
  const { command, env: own } = serverProcess(mode, place);
  const server = spawn(command[0], command.slice(1), {
    cwd: root,
    env: { ...process.env, ...own, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let asked = false;
  const end = (signal) => {
    asked = true;
    server.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
  // A SIGTERM sent to npm ends npm and the shell between, which passes nothing on: losing that parent is the signal.
  if (process.env.npm_lifecycle_event) {
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      end("SIGTERM");
    }, 500);
    watch.unref();
  }
  // Next drains and then ends with 128 + the signal's number; an end that was asked for is a good one.
  server.on("exit", (code) => {
    process.exitCode = asked ? 0 : (code ?? 1);
  });
  return server;
}
