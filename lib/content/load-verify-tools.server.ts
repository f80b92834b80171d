import { execFile } from "node:child_process";
import { access, constants, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { loadGraders } from "@/lib/graders/language-table";
import { loadForeignParsers } from "./foreign-parsers.server";
import type { GraderTool, Problem, VerifyTools } from "./verify-tools";

let made: Promise<VerifyTools> | undefined;

/** The tools of this machine: all graders of the build, Mermaid under jsdom and the parsers of other languages where their packages are installed, gofmt and go vet where Go is. Made once a process. */
export function loadVerifyTools(): Promise<VerifyTools> {
  made ??= load();
  return made;
}

async function load(): Promise<VerifyTools> {
  const [graders, parseDiagram, go, parsers] = await Promise.all([openGraders(), loadMermaid(), findGo(), loadForeignParsers()]);
  return {
    graders,
    parsers,
    ...(parseDiagram && { parseDiagram }),
    ...(go && { checkGo: (files: Readonly<Record<string, string>>) => checkGo(go, files) }),
  };
}

async function openGraders(): Promise<NonNullable<VerifyTools["graders"]>> {
  const graders = await loadGraders(({ language, reason }) => process.stderr.write(`grader of ${language}: ${reason}\n`));
  const tools = await Promise.all(
    graders.map(async (grader): Promise<[string, GraderTool]> => {
      const [rules, open] = await Promise.all([
        grader.loadRules(),
        grader.open({ bytes: (name) => Promise.reject(new Error(`no pack ${name} here`)), progress: () => {} }),
      ]);
      return [grader.manifest.language, { version: grader.manifest.version, open, rules }];
    }),
  );
  return Object.fromEntries(tools);
}

/** Mermaid parses only with a DOM, which must stand before it is imported (its sanitiser looks for one as it loads). */
async function loadMermaid(): Promise<VerifyTools["parseDiagram"] | null> {
  const world = globalThis as { window?: unknown; document?: unknown };
  if (world.window === undefined) {
    let jsdom: typeof import("jsdom");
    try {
      jsdom = await import("jsdom");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null; // a server without development packages
      throw error;
    }
    const { window } = new jsdom.JSDOM("");
    world.window = window;
    world.document = window.document;
  }
  const { default: mermaid } = await import("mermaid");
  return async (source) => {
    try {
      await mermaid.parse(source);
      return null;
    } catch (error) {
      return diagramProblem(error);
    }
  };
}

function diagramProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /on line (\d+)/.exec(message)?.[1];
  const said = message.split("\n").filter((text) => text.trim() !== "");
  const got = /, got '([^']*)'/.exec(message)?.[1];
  // Jison says what it would have taken, dozens of tokens; the place and what stood there are what helps.
  const brief =
    got === undefined ? (said[0] ?? message) : `${got} is not expected after "${(said[1] ?? "").replace(/^\.\.\./, "").trim()}"`;
  return { offset: line ? Math.max(0, Number(line) - 1) : 0, message: `not a diagram: ${brief}` };
}

async function findGo(): Promise<string | null> {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/go/bin", "/usr/lib/go/bin"].filter((folder) => folder !== "");
  for (const folder of folders) {
    const found = await access(join(folder, "gofmt"), constants.X_OK)
      .then(() => access(join(folder, "go"), constants.X_OK))
      .then(
        () => true,
        () => false,
      );
    if (found) return folder;
  }
  return null;
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const env = { ...process.env, GOFLAGS: "-mod=mod", GOPROXY: "off", GOWORK: "off", GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
    execFile(program, [...args], { cwd, env, timeout: 60_000, maxBuffer: 4 << 20 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") fail(error);
      else done({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` });
    });
  });
}

/** gofmt on every file; `go vet` when they are whole files that import the standard library only. */
async function checkGo(bin: string, files: Readonly<Record<string, string>>): Promise<(Problem & { file: string })[]> {
  const folder = await mkdtemp(join(tmpdir(), "lintview-go-"));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), `${files[name]}\n`);
    const problems: (Problem & { file: string })[] = [];
    for (const name of names) {
      const formatted = await run(join(bin, "gofmt"), ["-d", name], folder);
      if (formatted.code > 1 || (formatted.code !== 0 && formatted.output.includes(`${name}:`))) {
        const [, line, message] = /^[^:\n]*:(\d+):\d+: (.*)$/m.exec(formatted.output) ?? [];
        problems.push({ file: name, offset: Number(line ?? 1) - 1, message: `does not parse: ${message ?? formatted.output.trim()}` });
      } else if (formatted.output.includes("@@")) {
        const hunk = /^@@ -(\d+)/m.exec(formatted.output)?.[1];
        const first = /^[-+](?![-+]).*$/m.exec(formatted.output)?.[0] ?? "";
        const skipped = formatted.output.slice(formatted.output.indexOf("\n@@")).split("\n").slice(2);
        const at =
          Number(hunk ?? 1) -
          1 +
          Math.max(
            0,
            skipped.findIndex((line) => /^[-+]/.test(line)),
          );
        problems.push({ file: name, offset: at, message: `not as gofmt writes it: ${first}` });
      }
    }
    const whole = names.every((name) => /^package \w+$/m.test(files[name] ?? ""));
    const outside = names.some((name) => importsOutside(files[name] ?? ""));
    if (problems.some((problem) => problem.message.startsWith("does not parse")) || !whole || outside) return problems;
    await writeFile(join(folder, "go.mod"), "module snippet\n\ngo 1.26\n");
    const vet = await run(join(bin, "go"), ["vet", "."], folder);
    for (const match of vet.output.matchAll(/^(?:vet: )?(?:\.\/)?([\w.-]+\.go):(\d+):(?:\d+:)? (.*)$/gm))
      problems.push({ file: match[1] as string, offset: Number(match[2]) - 1, message: `go vet: ${match[3]}` });
    if (vet.code !== 0 && problems.length === 0)
      problems.push({ file: names[0] ?? "", offset: 0, message: `go vet: ${vet.output.trim()}` });
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether an import names a module, whose first part has a dot. */
function importsOutside(text: string): boolean {
  const block = /^import\s*(?:\(([^)]*)\)|.*$)/gm;
  for (const match of text.matchAll(block))
    for (const path of match[0].matchAll(/"([^"]+)"/g)) if ((path[1] as string).split("/")[0]?.includes(".")) return true;
  return false;
}
