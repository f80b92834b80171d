import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** Modules named by import, export … from, import() and new URL(…, import.meta.url); `@/` and relative ones as paths from the root. */
  readonly imports: readonly string[];
  /** Uses of the clock or of chance: `new Date()`, `Date()`, `Date.now`, `performance.now`, `Math.random`, `crypto.randomUUID`, `crypto.getRandomValues`. */
  readonly impure: readonly string[];
}

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

const literal = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node.name);
  return node.type === "MemberExpression" ? `${nameOf(node.object)}.${nameOf(node.property)}` : "";
};

function read(path: string, text: string): SourceFile {
  const imports: string[] = [];
  const impure: string[] = [];
  const add = (name: string | null) => {
    if (name === null) return;
    if (name.startsWith("@/")) imports.push(name.slice(2));
    else if (name.startsWith(".")) imports.push(join(path, "..", name));
    else imports.push(name);
  };
  const program = parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }, path) as unknown as Node;
  for (const node of walk(program)) {
    if (/^(Import|Export(All|Named))Declaration$/.test(node.type) || node.type === "ImportExpression") add(literal(node.source));
    const callee = nameOf(node.callee);
    const args = (node.arguments ?? []) as readonly unknown[];
    if (node.type === "NewExpression" && callee === "Date" && args.length === 0) impure.push("new Date()");
    if (node.type === "CallExpression" && callee === "Date") impure.push("Date()");
    if (
      node.type === "MemberExpression" &&
      /(^|\.)((Date|performance)\.now|Math\.random|crypto\.(randomUUID|getRandomValues))$/.test(nameOf(node))
    )
      impure.push(nameOf(node));
  }
  return { path, imports, impure };
}

/** Paths of every program file below the given folders of the repository, from its root. */
export function listFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

/** Every program file below the given folders of the repository, read. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return listFiles(folders).map((path) => read(path, readFileSync(join(root, path), "utf8")));
}
