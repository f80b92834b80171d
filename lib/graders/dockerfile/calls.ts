import type { Span } from "../rule";
import { baseName } from "./paths";
import type { Command, Redirect, ShellAssignment, ShellNode, ShellPart, ShellWord } from "./shell-tree";
import { literal, scriptsOf } from "./shell-tree";

/** A list that grows at its end and whose older states stay valid. */
export interface Trail<T> {
  readonly value: T;
  readonly before: Trail<T> | undefined;
}

/** A variable that a script sets. */
export interface ShellSetting {
  readonly name: string;
  readonly value: ShellWord | undefined;
  /** As with a call: it may not happen. */
  readonly conditional: boolean;
}

/** One program that a script calls, with what stands around the call. */
export interface Call {
  /** Base name of the program; undefined when it is a variable or a substitution. */
  readonly program: string | undefined;
  /** Program and arguments; wrappers (`env`, `exec`, `sudo`, …) and their options are taken off. */
  readonly words: readonly ShellWord[];
  /** Names of the wrappers that were taken off, outermost first. */
  readonly wrappers: readonly string[];
  /** `A=b` before the command and `env A=b`, in order. */
  readonly assignments: readonly ShellAssignment[];
  /** What `export A=b`, bare `A=b` and `${A:=b}` above it in the same script set, latest first. */
  readonly exported: Trail<ShellSetting> | undefined;
  /** Names that `export` above it marks for the programs that are called; `*` below `set -a`. */
  readonly marked: Trail<string> | undefined;
  /** `cd` above it that still holds, latest first. */
  readonly directories: Trail<ShellWord | undefined> | undefined;
  /** Of the command and of the groups around it. */
  readonly redirects: readonly Redirect[];
  readonly command: Command;
  readonly span: Span;
  /** True when it does not run in every case: in a branch, a loop, a function, or behind `||`. */
  readonly conditional: boolean;
  readonly piped: boolean;
  /** The `for` loops around it, innermost first. */
  readonly loops: Trail<{ readonly name: string; readonly words: readonly ShellWord[] }> | undefined;
  /** In `( )`, a pipeline, a substitution or the background: what it sets is lost. */
  readonly subshell: boolean;
}

interface Context {
  readonly redirects: readonly Redirect[];
  readonly conditional: boolean;
  readonly piped: boolean;
  readonly subshell: boolean;
  readonly loops: Call["loops"];
  /** Shared by what runs in one shell process. */
  readonly shell: {
    exported: Trail<ShellSetting> | undefined;
    marked: Trail<string> | undefined;
    directories: Trail<ShellWord | undefined> | undefined;
    /** What `set -- …` made of `"$@"`; undefined where that is not known. */
    positional: readonly ShellWord[] | undefined;
  };
}

/** All calls of a script in the order in which they are written, an outer call before those in its words. */
export function callsIn(nodes: readonly ShellNode[]): readonly Call[] {
  const found: Call[] = [];
  const shell = { exported: undefined, marked: undefined, directories: undefined, positional: undefined };
  walkAll(nodes, { redirects: [], conditional: false, piped: false, subshell: false, loops: undefined, shell }, found);
  return found;
}

function walkAll(nodes: readonly ShellNode[], context: Context, found: Call[]): void {
  for (const node of nodes) walk(node, context, found);
}

/** What runs in a process of its own sees the state so far and changes a copy. */
function forked(context: Context): Context {
  return { ...context, subshell: true, shell: { ...context.shell } };
}

/** A function and the script of another shell have arguments of their own. */
function inner(context: Context): Context {
  return { ...context, shell: { ...context.shell, positional: undefined } };
}

function walk(node: ShellNode, context: Context, found: Call[]): void {
  switch (node.kind) {
    case "command":
      walkCommand(node, context, found);
      return;
    case "pipeline":
      if (node.parts.length === 1) walkAll(node.parts, context, found);
      else for (const part of node.parts) walk(part, { ...forked(context), piped: true }, found);
      return;
    case "and-or": {
      // Behind `&&` a command runs or the script has failed by then; only `||` makes it optional.
      let sure = true;
      node.parts.forEach((part, index) => {
        if (index > 0 && node.operators[index - 1] === "||") sure = false;
        walk(part, sure ? context : { ...context, conditional: true }, found);
      });
      return;
    }
    case "background":
      walk(node.node, forked(context), found);
      return;
    case "group": {
      walkWords(
        node.redirects.flatMap((redirect) => (redirect.target ? [redirect.target] : [])),
        context,
        found,
      );
      const inside = { ...context, redirects: [...context.redirects, ...node.redirects] };
      walkAll(node.body, node.subshell ? forked(inside) : inside, found);
      return;
    }
    case "if": {
      const inside = { ...context, conditional: true };
      node.branches.forEach((branch, index) => {
        walkAll(branch.condition, index === 0 ? context : inside, found);
        walkAll(branch.body, inside, found);
      });
      walkAll(node.otherwise ?? [], inside, found);
      return;
    }
    case "loop":
      walkWords(node.words, context, found);
      walkAll(node.condition, context, found);
      walkAll(
        node.body,
        {
          ...context,
          // A loop over words that are written out has at least one round.
          conditional: context.conditional || node.name === undefined || !node.words.some((word) => literal(word)),
          loops: node.name === undefined ? context.loops : { value: { name: node.name, words: node.words }, before: context.loops },
        },
        found,
      );
      return;
    case "case":
      walkWords([node.subject, ...node.items.flatMap((item) => item.patterns)], context, found);
      for (const { body } of node.items) walkAll(body, { ...context, conditional: true }, found);
      return;
    case "function":
      walkAll(node.body, { ...inner(context), conditional: true }, found);
      return;
    case "test":
      for (const script of node.scripts) walkAll(script, forked(context), found);
      return;
  }
}

function walkWords(words: readonly ShellWord[], context: Context, found: Call[]): void {
  for (const word of words) for (const script of scriptsOf(word.parts)) walkAll(script, forked(context), found);
}

function walkCommand(command: Command, context: Context, found: Call[]): void {
  const { shell } = context;
  const written = command.words.flatMap((word) => (isAllArguments(word) && shell.positional) || [word]);
  const { words, assignments, wrappers } = peel(written);
  const first = literal(words[0]);
  if (words.length > 0)
    found.push({
      program: first === undefined ? undefined : baseName(first),
      words,
      wrappers,
      assignments: [...command.assignments, ...assignments],
      exported: shell.exported,
      marked: shell.marked,
      directories: shell.directories,
      redirects: [...context.redirects, ...command.redirects],
      command,
      span: { start: words[0]?.span.start ?? command.span.start, end: command.span.end },
      conditional: context.conditional,
      piped: context.piped,
      loops: context.loops,
      subshell: context.subshell,
    });
  for (const { value, scripts } of command.assignments) {
    for (const script of scripts) walkAll(script, forked(context), found);
    if (value) walkWords([value], context, found);
  }
  walkWords(command.words, context, found);
  walkWords(
    command.redirects.flatMap((redirect) => (redirect.target ? [redirect.target] : [])),
    context,
    found,
  );
  if (command.inner) walkAll(command.inner, inner(forked(context)), found);
  const set = (name: string, value: ShellWord | undefined) => {
    shell.exported = { value: { name, value, conditional: context.conditional }, before: shell.exported };
  };
  const mark = (name: string) => {
    shell.marked = { value: name, before: shell.marked };
  };
  for (const word of command.words)
    for (const part of word.parts) if (part.kind === "variable" && /^:?=$/.test(part.operator)) set(part.name, { ...word, parts: [part] });
  if (words.length === 0) for (const { name, value } of command.assignments) set(name, value);
  else if (first === "export" || first === "declare" || first === "typeset") {
    const marks = first === "export" || words.some((word) => /^-\w*x/.test(literal(word) ?? ""));
    for (const item of words.slice(1)) {
      const one = assigned(item);
      if (one) set(one.name, one.value);
      if (marks) mark(one?.name ?? literal(item) ?? "");
    }
  } else if (first === "set") {
    const end = words.findIndex((word) => literal(word) === "--");
    if (words.slice(1, end < 0 ? undefined : end).some((word) => /^-\w*a|^allexport$/.test(literal(word) ?? ""))) mark("*");
    if (end > 0 && !context.conditional && !words.some(isAllArguments)) shell.positional = words.slice(end + 1);
    else if (end > 0 || words.some((word, at) => at > 0 && !/^[-+]/.test(literal(word) ?? ""))) shell.positional = undefined;
  } else if (first === "shift") shell.positional = undefined;
  else if (first === "cd" || first === "pushd") {
    const target = words.slice(1).find((item) => !/^-[LPe@]+$|^--$/.test(literal(item) ?? ""));
    shell.directories = { value: target, before: shell.directories };
  }
}

/** `NAME=value` as one word, taken apart. */
function assigned(word: ShellWord): { readonly name: string; readonly value: ShellWord } | undefined {
  const head = word.parts[0];
  const match = head?.kind === "text" ? /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(head.value) : null;
  if (!match || head?.kind !== "text") return undefined;
  const rest = head.value.slice(match[0].length);
  const parts: ShellPart[] = rest === "" ? [] : [{ ...head, value: rest }];
  return { name: match[1] as string, value: { ...word, parts: [...parts, ...word.parts.slice(1)] } };
}

/** Options of wrappers that take the next word as their value; all other words that begin with a dash stand alone. */
const wrapperOptions: Readonly<Record<string, string>> = {
  env: "-u --unset -C --chdir",
  sudo: "-u -g -h -p -C -r -t -T -U -D -R --user --group",
  doas: "-u -C",
  exec: "-a",
  time: "-f --format -o --output",
  nice: "-n --adjustment",
  ionice: "-c -n -p --class --classdata",
  command: "",
  builtin: "",
  nohup: "",
  setsid: "",
  stdbuf: "-i -o -e --input --output --error",
  xargs: "-a -d -E -I -L -n -P -s --arg-file --delimiter --max-args --max-procs --max-lines",
  eatmydata: "",
  busybox: "",
};

/** `"$@"` and `$@`. */
const isAllArguments = ({ parts: [part, ...more] }: ShellWord): boolean =>
  part?.kind === "variable" && part.name === "@" && part.operator === "" && more.length === 0;

function peel(written: readonly ShellWord[]): { words: readonly ShellWord[]; assignments: ShellAssignment[]; wrappers: string[] } {
  let words = written;
  const assignments: ShellAssignment[] = [];
  const wrappers: string[] = [];
  while (words.length > 0) {
    const name = baseName(literal(words[0]) ?? "");
    const options = Object.hasOwn(wrapperOptions, name) ? wrapperOptions[name]?.split(" ") : undefined;
    if (!options) break;
    let at = 1;
    // `command -v apt` asks, it does not run.
    if (name === "command" && /^-[vV]/.test(literal(words[1]) ?? "")) break;
    for (; at < words.length; at++) {
      const item = words[at] as ShellWord;
      const value = literal(item);
      if (value === "--") {
        at++;
        break;
      }
      const set = name === "env" || name === "sudo" ? assigned(item) : undefined;
      if (set) assignments.push({ name: set.name, value: set.value, scripts: [], span: item.span });
      else if (value?.startsWith("-")) {
        if (options.includes(value)) at++;
      } else break;
    }
    if (at >= words.length) break;
    words = words.slice(at);
    wrappers.push(name);
  }
  return { words, assignments, wrappers };
}
