import type { Call } from "./calls";
import type { Dockerfile } from "./file";
import { resolvePath } from "./paths";
import { environmentAt } from "./scope";
import { trimPrefix, trimSuffix } from "./shell-pattern";
import type { ShellPart, ShellWord } from "./shell-tree";
import type { Step } from "./steps";

/** The value of a shell variable: undefined when it is not set, null when it cannot be known. */
export type ShellLookup = (name: string) => string | null | undefined;

/** A shell word with its variables replaced; null when it depends on something that only the build knows. */
export function evaluate(word: ShellWord | undefined, lookup: ShellLookup): string | null {
  return word ? parts(word.parts, lookup) : "";
}

function parts(list: readonly ShellPart[], lookup: ShellLookup): string | null {
  let result = "";
  for (const part of list) {
    const value = one(part, lookup);
    if (value === null) return null;
    result += value;
    if (result.length > 65_536) return null;
  }
  return result;
}

function one(part: ShellPart, lookup: ShellLookup): string | null {
  if (part.kind === "text" || part.kind === "glob") return part.value;
  // `$((PORT))` and `$(($PORT))` are the number that the variable holds.
  const number = part.kind === "other" ? /^\$\(\(\s*\$?\{?([A-Za-z_]\w*)\}?\s*\)\)$/.exec(part.text)?.[1] : undefined;
  if (number !== undefined) return /^(0|[1-9]\d*)$/.exec(lookup(number) ?? "")?.[0] ?? null;
  if (part.kind !== "variable") return null;
  const value = lookup(part.name);
  if (part.operator === "") return value === undefined ? null : value;
  if (value === null) return null;
  const empty = part.operator.startsWith(":") ? !value : value === undefined;
  if (/^:?[-=]$/.test(part.operator)) return empty ? parts(part.operand, lookup) : (value ?? null);
  if (/^:?\+$/.test(part.operator)) return empty ? "" : parts(part.operand, lookup);
  if (/^(##?|%%?)$/.test(part.operator)) {
    const pattern = parts(part.operand, lookup);
    if (pattern === null) return null;
    const trim = part.operator.startsWith("#") ? trimPrefix : trimSuffix;
    return trim(pattern, value ?? "", part.operator.length === 2) ?? null;
  }
  return /^:?\?$/.test(part.operator) ? (value ?? null) : null;
}

/** Variables set in the script itself, in front of a call or above it, then ENV and ARG of the stage. */
export function lookupIn(file: Dockerfile, step: Step, call: Call): ShellLookup {
  const outer: ShellLookup = (name) => shellVariable(file, step, call.exported, name);
  return (name) => {
    const own = call.assignments.findLast((assignment) => assignment.name === name);
    return own ? evaluate(own.value, outer) : outer(name);
  };
}

/** The value of an environment variable for one call: its own assignments, exports above, then ENV and ARG; undefined when nothing sets it. */
export function environmentOf(file: Dockerfile, step: Step, call: Call, name: string): string | null | undefined {
  const isOwn = call.assignments.some((assignment) => assignment.name === name);
  return isOwn || isExported(file, step, call, name) ? lookupIn(file, step, call)(name) : undefined;
}

const alwaysExported = new Set(["PATH", "HOME", "PWD"]);

/** True when a shell hands its variable on to the program: it is marked, or was in the environment of the shell. */
export function isExported(file: Dockerfile, step: Step, call: Call, name: string): boolean {
  let steps = 0;
  for (let at = call.marked; at; at = at.before) if (at.value === name || at.value === "*" || ++steps > farthest) return true;
  return alwaysExported.has(name) || environmentAt(file, step.instruction, name) !== undefined;
}

// `X=$X$X` over and over would double the work with each line.
const memo = new WeakMap<NonNullable<Call["exported"]>, string | null>();
const deepest = 50;
const farthest = 2_000;

function shellVariable(file: Dockerfile, step: Step, from: Call["exported"], name: string, depth = 0): string | null | undefined {
  let steps = 0;
  for (let at = from; at; at = at.before) {
    if (++steps > farthest) return null;
    if (at.value.name !== name) continue;
    const known = memo.get(at);
    if (known !== undefined) return known;
    const { before, value } = at;
    const result = depth > deepest ? null : evaluate(value.value, (other) => shellVariable(file, step, before, other, depth + 1));
    memo.set(at, result);
    return result;
  }
  return environmentAt(file, step.instruction, name);
}

/** The directory in which a call runs: WORKDIR, then each `cd` above it; null when unknown. */
export function directoryOfCall(file: Dockerfile, step: Step, call: Call): string | null {
  const trail: (ShellWord | undefined)[] = [];
  for (let at = call.directories; at && trail.length < 100; at = at.before) trail.push(at.value);
  let directory = step.workdir;
  for (const word of trail.reverse()) {
    const target = word && evaluate(word, lookupIn(file, step, call));
    if (!target || target === "-" || target.startsWith("~")) directory = null;
    else directory = resolvePath(directory, target);
  }
  return directory;
}

/** A path argument of a call, absolute; null when unknown or missing. */
export function pathOf(file: Dockerfile, step: Step, call: Call, word: ShellWord | undefined): string | null {
  const path = word && evaluate(word, lookupIn(file, step, call));
  if (!path) return null;
  if (path === "~" || path.startsWith("~/")) return homePath(file, step, call, path);
  return resolvePath(directoryOfCall(file, step, call), path);
}

function homePath(file: Dockerfile, step: Step, call: Call, path: string): string | null {
  const set = environmentOf(file, step, call, "HOME");
  const root = step.user === undefined || step.user === "root" || step.user === "0";
  const home = set === undefined ? (root ? "/root" : null) : set;
  return home === null ? null : resolvePath(home, path === "~" ? "." : path.slice(2));
}
