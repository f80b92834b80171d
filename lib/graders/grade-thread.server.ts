// What runs inside a server thread: bundled by scripts/build-grade-thread.mjs, so that no bundler of pages has to understand threads.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { serveGrader } from "./serve-grader";

const port = parentPort;
if (!port) throw new Error("grade-thread runs in a worker thread only");
const { packs } = workerData as { packs: string };

const receive = serveGrader({
  post: (reply) => port.postMessage(reply),
  bytes: (name) => {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new RangeError(`not the name of a pack: ${name}`);
    return readFile(join(packs, name));
  },
  now: () => performance.now(),
  log: (event, detail) => process.stderr.write(`${JSON.stringify({ level: "warn", event, message: detail })}\n`),
});
port.on("message", receive);
