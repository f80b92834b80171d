import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Size of the grading worker with the Dockerfile grader, in bytes of gzip at its best; a language is a chunk of its own, as on the site. */
export async function workerSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ["components/editor/grade.worker.ts"],
    bundle: true,
    splitting: true,
    outdir: "out",
    write: false,
    minify: true,
    format: "esm",
    target: "es2023",
    alias: { "@": process.cwd() },
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
