// A PostgreSQL server for one test run: own cluster, folder and port, run by an unprivileged user, gone afterwards.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** PostgreSQL refuses to run as root: `postgres` where Debian made it, else `nobody`. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => lines.find((entry) => entry.startsWith(`${name}:`))).find(Boolean);
  if (!line) throw new Error("there is no unprivileged user to run PostgreSQL as");
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/**
 * @param {string} bin folder of initdb and postgres
 * @returns {Promise<{ url: string, port: number, version: string, stop(): Promise<void> }>} `url` may create databases
 */
export async function startPostgres(bin) {
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), "lintview-postgres-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder } };
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", join(folder, "data"), "-A", "trust", "-U", "lintview", "-E", "UTF8", "--no-sync"],
    options,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const server = spawn(
    join(bin, "postgres"),
    ["-D", join(folder, "data"), "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    {
      ...options,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let output = "";
  server.stderr.on("data", (bytes) => {
    output = (output + bytes).slice(-10_000);
  });
  const exited = new Promise((done) => server.once("exit", done));
  const deadline = Date.now() + 30_000;
  while (!/ready to accept connections/.test(output)) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${output}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const version = spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout.match(/\d+(\.\d+)?/)?.[0] ?? "?";
  return {
    url: `postgresql://lintview@127.0.0.1:${port}/postgres`,
    port,
    version,
    async stop() {
      server.kill("SIGINT"); // fast shutdown: open connections are ended
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
