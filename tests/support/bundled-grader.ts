import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Grader } from "@/lib/graders/grader";

/**
 * The Dockerfile grader as the site ships it: bundled and minified, its chunks fetched on demand. Two to three times as fast as its sources
 * behind the loader of a test runner or of tsx, whose time is not what a learner waits for. Its files are in a temporary folder until the process ends.
 */
export async function bundledGrader(): Promise<Grader> {
  const folder = mkdtempSync(join(tmpdir(), "lintview-grader-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    entryPoints: ["lib/graders/dockerfile/index.ts"],
    bundle: true,
    splitting: true,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    minify: true,
    format: "esm",
    target: "es2023",
  });
  const { dockerfileGrader }: { dockerfileGrader: Grader } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.mjs")).href);
  return dockerfileGrader;
}
