import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const room = "lib/graders/dockerfile";
/** What a chunk of its own is fetched for; all others are fetched at once. */
const onDemand: Readonly<Record<string, "rules" | "labels" | "help">> = {
  [`${room}/asked-rules.ts`]: "rules",
  [`${room}/label-rules.ts`]: "labels",
  [`${room}/editor-help/editor-help.ts`]: "help",
};

/**
 * Size of the grading worker with the Dockerfile grader, in bytes of gzip at its best: what is fetched before the first finding, and what is
 * fetched once when somebody asks for further rules, for those of a schema of labels, and for the editor's help. A language is a chunk of its
 * own, as on the site.
 */
export async function workerSize(): Promise<Readonly<Record<"atOnce" | "rules" | "labels" | "help", number>>> {
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
  const size = { atOnce: 0, rules: 0, labels: 0, help: 0 };
  for (const { path, contents } of outputFiles) {
    const entry = Object.entries(metafile.outputs).find(([name]) => path.endsWith(name))?.[1].entryPoint;
    size[onDemand[entry ?? ""] ?? "atOnce"] += gzipSync(contents, { level: 9 }).length;
  }
  return size;
}
