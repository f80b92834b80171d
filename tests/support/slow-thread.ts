import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { serveGrader } from "@/lib/graders/serve-grader";
import { slowTable } from "./slow-language";

const receive = serveGrader(
  {
    post: (reply) => parentPort?.postMessage(reply),
    bytes: (name) => readFile(join((workerData as { packs: string }).packs, name)),
    now: () => performance.now(),
    log: () => {},
  },
  slowTable,
);
parentPort?.on("message", (message) => {
  if (message.input?.text === "exit") process.exit(7);
  if (message.input?.text === "babble") parentPort?.postMessage({ type: "graded", id: message.id, report: { verdict: "passed" }, ms: 1 });
  receive(message);
});
