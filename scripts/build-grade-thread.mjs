// Bundles the graders for the server's threads: generated/grade-thread.mjs. With --watch it goes on bundling after each change.
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const options = {
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  entryPoints: ["lib/graders/grade-thread.server.ts"],
  outfile: "generated/grade-thread.mjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "inline",
  logLevel: "warning",
};

if (process.argv.includes("--watch")) await (await context(options)).watch();
else await build(options);
