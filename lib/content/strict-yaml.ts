import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Complain } from "./content-error";
import { suggestion } from "./nearest-word";

export type KeyPath = readonly (string | number)[];

/** A YAML text that holds plain data, and where each part of it stands in its file. */
export interface StrictYaml {
  readonly value: unknown;
  /** Line of the value at `path`, or of the nearest part above it that exists. */
  lineOf(path: KeyPath): number;
  /** Line of the key `path` ends in. */
  keyLineOf(path: KeyPath): number;
}

/** Depth of nesting and number of nodes that a front matter may reach; far above any real one. */
const limits = { depth: 20, nodes: 20_000, bytes: 256 * 1024 };

/**
 * Reads YAML 1.2 (core schema) as plain data: no duplicate keys, no anchors, aliases, tags or merge keys, one document.
 * `firstLine` is the line of `text`'s first line in its file. Null when it does not parse; every reason went to `complain`.
 */
export function parseStrictYaml(text: string, firstLine: number, complain: Complain): StrictYaml | null {
  if (text.length > limits.bytes) {
    complain(firstLine, `larger than ${limits.bytes} characters`);
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: counter,
  });
  const lineAt = (offset: number) => firstLine + counter.linePos(Math.min(offset, Math.max(0, text.trimEnd().length - 1))).line - 1;
  let sound = true;
  const refuse = (offset: number, message: string, key?: string) => {
    sound = false;
    complain(lineAt(offset), message, key);
  };
  for (const problem of [...document.errors, ...document.warnings]) refuse(problem.pos[0], yamlProblem(problem.code, problem.message));
  if (!sound) return null;
  let nodes = 0;
  visit(document, {
    Alias: (_, node) => refuse(node.range?.[0] ?? 0, "no aliases: write the value out"),
    Node: (_, node, path) => {
      nodes++;
      const offset = node.range?.[0] ?? 0;
      if ("anchor" in node && node.anchor) refuse(offset, "no anchors: write the value out");
      if (node.tag && !node.tag.startsWith("tag:yaml.org,2002:")) refuse(offset, `no tags such as ${node.tag}`);
      if (path.length > limits.depth * 2 || nodes > limits.nodes) {
        refuse(offset, nodes > limits.nodes ? "too many values" : "nested too deeply");
        return visit.BREAK;
      }
    },
    Pair: (_, pair) => {
      const key = pair.key;
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      if (!isScalar(key) || (typeof key.value !== "string" && typeof key.value !== "number")) refuse(offset, "a key must be a word");
      else if (key.value === "__proto__") refuse(offset, "this key is not allowed", "__proto__");
    },
  });
  if (!sound) return null;
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    keyLineOf: (path) => lineAt(keyOffsetOf(document, path)),
  };
}

function yamlProblem(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "this key stands here twice";
  const sentence = message.split("\n")[0] ?? message;
  return `not valid YAML: ${sentence}`;
}

function pairAt(node: unknown, key: string | number): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) : undefined;
}

function childOf(node: unknown, key: string | number): Node | null {
  const child = isSeq(node) ? node.items[Number(key)] : pairAt(node, key)?.value;
  return isNode(child) ? child : null;
}

function offsetOf(document: Document, path: KeyPath): number {
  let node: Node | null = document.contents;
  let offset = 0;
  for (const key of path) {
    const pair = pairAt(node, key);
    // An empty value stands, for the reader, where its key stands.
    if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
    const child = childOf(node, key);
    if (!child) return offset;
    if (child.range && child.range[1] > child.range[0]) offset = child.range[0];
    node = child;
  }
  return offset;
}

function keyOffsetOf(document: Document, path: KeyPath): number {
  let node: Node | null = document.contents;
  for (const key of path.slice(0, -1)) node = childOf(node, key);
  const pair = pairAt(node, path.at(-1) ?? "");
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}

/** `rubric[2].with.target` for people. */
export function describePath(path: KeyPath): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}

/** Checks data against a strict schema; every misfit goes to `complain` with the line of its key or value. Null if it does not fit. */
export function fitYaml<T>(yaml: StrictYaml, schema: z.ZodType<T>, complain: Complain): T | null {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  report(result.error.issues as readonly Issue[], []);
  return null;

  function report(issues: readonly Issue[], above: KeyPath): void {
    for (const issue of issues) {
      const path = [...above, ...(issue.path as KeyPath)];
      if (issue.code === "invalid_union" && issue.errors.length > 0) {
        report(likeliest(issue.errors), path);
      } else if (issue.code === "unrecognized_keys") {
        const known = knownKeys(schema, path, yaml.value);
        for (const key of issue.keys)
          complain(yaml.keyLineOf([...path, key]), `unknown key${suggestion(key, known)}`, describePath([...path, key]));
      } else {
        const missing = valueAt(yaml.value, path) === undefined;
        complain(yaml.lineOf(path), missing ? "is missing" : explain(issue), describePath(path) || undefined);
      }
    }
  }
}

type Issue = z.core.$ZodIssue;

/** Of several shapes that all do not fit, the one that the author most likely meant: the fewest and deepest complaints. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, issue) =>
        sum +
        (issue.path.length === 0 && issue.code === "invalid_type" ? 100 : issue.code === "unrecognized_keys" ? 2 * issue.keys.length : 1),
      0,
    );
  return branches.reduce((best, branch) => (cost(branch) < cost(best) ? branch : best));
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be ${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type")
    return `must be ${({ string: "text", array: "a list", object: "a map", record: "a map", int: "a whole number" } as Record<string, string>)[issue.expected] ?? issue.expected}`;
  // Only a discriminated union has no branches to report.
  if (issue.code === "invalid_union" && "options" in issue) return `must be one of ${(issue.options as unknown[]).map(String).join(", ")}`;
  return issue.message;
}

/** The keys that the schema knows at `path`; empty where it takes any. */
function knownKeys(schema: z.ZodType, path: KeyPath, value: unknown): string[] {
  const open = (s: unknown): unknown =>
    s instanceof z.ZodOptional || s instanceof z.ZodNullable || s instanceof z.ZodDefault
      ? open(s.unwrap())
      : s instanceof z.ZodPipe
        ? open(s.in)
        : s;
  let at = open(schema);
  let inner = value;
  for (const key of [...path, null]) {
    if (at instanceof z.ZodDiscriminatedUnion) {
      const { discriminator, options } = at.def;
      const wanted = (inner as Record<string, unknown> | undefined)?.[discriminator];
      at = options.find(
        (option) =>
          option instanceof z.ZodObject && (option.shape[discriminator] as z.ZodLiteral | undefined)?.values?.has(wanted as string),
      );
    }
    if (at instanceof z.ZodUnion && !(at instanceof z.ZodDiscriminatedUnion) && key === null)
      return at.options.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape) : []));
    if (key === null) break;
    inner = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined;
    if (at instanceof z.ZodObject) at = open(at.shape[key]);
    else if (at instanceof z.ZodArray) at = open(at.element);
    else if (at instanceof z.ZodRecord) at = open(at.valueType);
    else if (at instanceof z.ZodUnion) {
      const within: z.ZodObject | undefined = at.options.find(
        (option) => option instanceof z.ZodObject && Object.hasOwn(option.shape, key),
      ) as z.ZodObject | undefined;
      at = open(within?.shape[key]);
    } else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
