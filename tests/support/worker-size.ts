import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const room = "lib/graders/dockerfile";
/** What a chunk of its own is fetched for; others that are not fetched at once are parts of the rules that questions demand. */
const onDemand: Readonly<Record<string, "linters" | "labels" | "help">> = {
  [`${room}/linter-rules.ts`]: "linters",
  [`${room}/tool-view.ts`]: "linters",
  [`${room}/label-rules.ts`]: "labels",
  [`${room}/editor-help/editor-help.ts`]: "help",
};

/**
 * Size of the grading worker with the Dockerfile grader, in bytes of gzip at its best: what is fetched before the first finding, and what is
 * fetched once when a question demands further rules, when somebody asks for the checks of another linter, for those of a schema of labels,
 * and for the editor's help. A language is a chunk of its own, as on the site.
 */
export async function workerSize(): Promise<Readonly<Record<"atOnce" | "rules" | "linters" | "labels" | "help", number>>> {
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
  const first = new Set<string>();
  const need = (output: string | undefined) => {
    if (output === undefined || first.has(output)) return;
    first.add(output);
    for (const { path, kind } of metafile.outputs[output]?.imports ?? []) if (kind === "import-statement") need(path);
  };
  for (const source of ["components/editor/grade.worker.ts", `${room}/index.ts`])
    need(Object.keys(metafile.outputs).find((name) => metafile.outputs[name]?.entryPoint === source));
  const size = { atOnce: 0, rules: 0, linters: 0, labels: 0, help: 0 };
  for (const { path, contents } of outputFiles) {
    const name = relative(process.cwd(), path);
    const part = first.has(name) ? "atOnce" : (onDemand[metafile.outputs[name]?.entryPoint ?? ""] ?? "rules");
    size[part] += gzipSync(contents, { level: 9 }).length;
  }
  return size;
}
