import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serverProcess } from "@/scripts/prepare.mjs";

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

interface ServerOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly env?: Record<string, string>;
  /** Serves the database as it is: no migration, no import of the content folder. */
  readonly asIs?: boolean;
  /** By `npm start` itself; `terminate` then ends npm. */
  readonly byNpm?: boolean;
}

/** `npm start`, usually without npm, on the build that is there; ready when it resolves. */
export async function startServer({ port, dataDir, env = {}, asIs = false, byNpm = false }: ServerOptions): Promise<RunningServer> {
  const databaseUrl = env.DATABASE_URL ?? "";
  const next = serverProcess("start", { host: "127.0.0.1", port, dataDir, databaseUrl });
  const command = byNpm ? ["npm", "start"] : asIs ? next.command : [process.execPath, "scripts/start.mjs"];
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: root,
    detached: true,
    env: { ...process.env, ...next.env, PORT: String(port), LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (output = (output + bytes).slice(-20_000)));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 240_000;
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (asIs ? !(await isReady()) : !output.includes("ready ")) {
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
