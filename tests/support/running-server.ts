import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface RunningServer {
  readonly url: string;
  /** Ends it and everything it started, at once, as a power cut would. */
  kill(): Promise<void>;
  /** SIGTERM to the start script only; yields its exit code once all is gone. */
  terminate(): Promise<number | null>;
  output(): string;
}

const gone = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise<void>((done) => child.once("exit", () => done()));

/** `npm start` without npm, on the build that is there; ready when it resolves. */
export async function startServer({
  port,
  dataDir,
  env = {},
}: {
  port: number;
  dataDir: string;
  env?: Record<string, string>;
}): Promise<RunningServer> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (output = (output + bytes).slice(-20_000)));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 240_000;
  while (!output.includes("ready ")) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the server did not start:\n${output}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    url,
    output: () => output,
    async kill() {
      process.kill(-(child.pid as number), "SIGKILL");
      await gone(child);
    },
    async terminate() {
      child.kill("SIGTERM");
      await gone(child);
      return child.exitCode;
    },
  };
}
