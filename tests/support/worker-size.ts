import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const asked = new Set(["asked-rules", "editor-help/editor-help"].map((name) => `lib/graders/dockerfile/${name}.ts`));

/**
 * Size of the grading worker with the Dockerfile grader, in bytes of gzip at its best: what is fetched before the first finding, and what is
 * fetched once somebody asks for further rules or for the editor's help. A language is a chunk of its own, as on the site.
 */
export async function workerSize(): Promise<{ readonly atOnce: number; readonly onDemand: number }> {
  const { outputFiles, metafile } = await build({
    entryPoints: ["components/editor/grade.worker.ts"],
    bundle: true,
    splitting: true,
    metafile: true,
    outdir: "out",
    write: false,
    minify: true,
    format: "esm",
    target: "es2023",
    alias: { "@": process.cwd() },
  });
  const size = { atOnce: 0, onDemand: 0 };
  for (const { path, contents } of outputFiles) {
    const entry = Object.entries(metafile.outputs).find(([name]) => path.endsWith(name))?.[1].entryPoint;
    size[entry !== undefined && asked.has(entry) ? "onDemand" : "atOnce"] += gzipSync(contents, { level: 9 }).length;
  }
  return size;
}
