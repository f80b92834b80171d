import { baseName } from "./paths";
import { scriptOf, shellSource } from "./run-commands";
import { isPosixShell } from "./shell";
import { type Command, literal, type ShellNode, type ShellWord, scriptsOf } from "./shell-tree";
import type { Step } from "./steps";

/** Why nobody hears of a command's failure. */
export type Loss = "pipe" | "sequence" | "and" | "or" | "not" | "condition" | "loop" | "substitution" | "background";

/** Options of a shell that decide what happens when a command fails. */
export interface FailureOptions {
  errexit: boolean;
  pipefail: boolean;
}

/** Options among the words of `set` or of a shell's command line, such as `-euo pipefail`. Reading ends where the options do. */
export function readFailureOptions(words: readonly (string | undefined)[], options: FailureOptions): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!/^[-+]/.test(word) || word === "--") return;
    if (word.startsWith("--")) continue;
    const on = word.startsWith("-");
    if (word.includes("e")) options.errexit = on;
    if (/[oO]/.test(word)) {
      const name = words[++at];
      if (name === "errexit" || name === "pipefail") options[name] = on;
    }
  }
}

const known = new WeakMap<Step["instruction"], ReadonlyMap<ShellNode, Loss>>();

/** The commands and `[[ ]]` of a RUN whose failure does not make the RUN fail, with the reason. */
export function lostIn({ instruction, shell }: Step, escapeMark: string): ReadonlyMap<ShellNode, Loss> {
  let lost = known.get(instruction);
  if (!lost && instruction.keyword === "RUN") {
    const options: FailureOptions = { errexit: false, pipefail: false };
    // A script that names its interpreter begins with the options of that line, any other with those of SHELL.
    const own = instruction.heredocs.length > 0 ? /^#!(.*)/.exec(shellSource(instruction).value)?.[1]?.trim().split(/\s+/) : undefined;
    if (!instruction.exec) readFailureOptions((own ?? shell?.map((word) => word.text) ?? []).slice(1), options);
    lost = lostFailures(scriptOf(instruction, shell, escapeMark).nodes, options);
    known.set(instruction, lost);
  }
  return lost ?? new Map();
}

interface Context {
  /** Shared by what runs in one shell process. */
  readonly options: FailureOptions;
  readonly functions: Map<string, readonly ShellNode[]>;
  /** Errexit does not count here: a condition, or a part of a list in front of `&&` or `||`. */
  readonly ignoring: boolean;
  /** What becomes of the failure of the shell process itself; undefined when the build hears of it. */
  readonly exit: Loss | undefined;
  /** What becomes of the failure of the function that is walked, if any. */
  readonly leave: Loss | undefined;
  /** Variables with which the script ends further down, as in `exit $rc`. */
  readonly givenBack: ReadonlySet<string>;
}

/**
 * The commands and `[[ ]]` of a script whose failure does not make the script fail, with the reason.
 * Source: POSIX.1-2024, XCU 2.8.1, 2.9.2, 2.9.3 and `set` in 2.14.
 */
export function lostFailures(nodes: readonly ShellNode[], options: FailureOptions): ReadonlyMap<ShellNode, Loss> {
  const lost = new Map<ShellNode, Loss>();
  new Walk(lost).list(nodes, undefined, {
    options,
    functions: new Map(),
    ignoring: false,
    exit: undefined,
    leave: undefined,
    givenBack: new Set(),
  });
  return lost;
}

class Walk {
  private readonly walked = new Map<readonly ShellNode[], Set<string>>();
  private depth = 0;

  constructor(private readonly lost: Map<ShellNode, Loss>) {}

  /** `status`: what becomes of the list's own status when it is a failure. */
  list(nodes: readonly ShellNode[], status: Loss | undefined, context: Context): void {
    // From behind, since an exit further down decides.
    const contexts: Context[] = [];
    let inside = context;
    for (let at = nodes.length - 1; at >= 0; at--) {
      contexts[at] = inside;
      const variable = exitsWith(nodes[at] as ShellNode);
      if (variable !== undefined && !inside.givenBack.has(variable))
        inside = { ...inside, givenBack: new Set([...inside.givenBack, variable]) };
    }
    nodes.forEach((node, index) => {
      const next = nodes[index + 1];
      const own = contexts[index] as Context;
      const isKept = own.givenBack.has(keptIn(next) ?? "");
      this.node(node, next === undefined ? status : readsStatus(next) ? undefined : isKept ? context.exit : "sequence", own);
    });
  }

  private node(node: ShellNode, status: Loss | undefined, context: Context): void {
    if (node.kind === "command") this.command(node, status, context);
    else if (node.kind === "pipeline") this.pipeline(node, status, context);
    else if (node.kind === "and-or") this.andOr(node, status, context);
    else if (node.kind === "background") this.node(node.node, "background", forked(context, "background"));
    else if (node.kind === "group" && !node.subshell) this.list(node.body, status, context);
    else if (node.kind === "group") this.inner(node.body, heardOf(status, context), context);
    else if (node.kind === "if") this.branches(node, status, context);
    else if (node.kind === "loop") {
      this.words(node.words, "substitution", context);
      this.condition(node.condition, "condition", context);
      this.list(node.body, "loop", context);
    } else if (node.kind === "case") {
      this.words([node.subject], "substitution", context);
      for (const { body } of node.items) this.list(body, status, context);
    } else if (node.kind === "function") context.functions.set(node.name, node.body);
    else {
      const heard = heardOf(status, context);
      if (heard !== undefined) this.lost.set(node, heard);
      for (const script of node.scripts) this.inner(script, heard, context);
    }
  }

  private branches({ branches, otherwise = [] }: If, status: Loss | undefined, context: Context): void {
    branches.forEach(({ condition, body }, index) => {
      const last = condition.at(-1);
      const taken = last?.kind === "pipeline" && last.negated ? body : branches[index + 1] ? [] : otherwise;
      const end = failure(taken, context.functions);
      const outcome = end === "status" ? heardOf(status, context) : end ? context[end] : "condition";
      this.condition(condition, outcome, context);
      this.list(body, status, context);
    });
    this.list(otherwise, status, context);
  }

  private condition(nodes: readonly ShellNode[], outcome: Loss | undefined, context: Context): void {
    const inside = { ...context, ignoring: true };
    nodes.forEach((node, index) => {
      const last = index === nodes.length - 1;
      // `if ! command`: the sign turns the status around and does not lose it.
      if (last && node.kind === "pipeline" && node.negated) this.pipeline({ ...node, negated: false }, outcome, inside);
      else this.node(node, last ? outcome : "sequence", inside);
    });
  }

  private pipeline({ parts, negated }: Pipeline, status: Loss | undefined, context: Context): void {
    const own = negated ? "not" : status;
    const inside = negated ? { ...context, ignoring: true } : context;
    const whole = heardOf(own, inside);
    parts.forEach((part, index) => {
      const heard = index === parts.length - 1 || context.options.pipefail ? whole : "pipe";
      if (parts.length === 1) this.node(part, own, inside);
      else this.node(part, heard, forked(inside, heard));
    });
  }

  private andOr({ parts, operators }: AndOr, status: Loss | undefined, context: Context): void {
    const last = parts.length - 1;
    const whole = heardOf(status, context);
    // From behind, since what a part's failure leads to is decided by the parts that follow.
    const outcomes: (Loss | undefined)[] = [];
    let or = last;
    for (let at = last; at >= 0; at--) {
      if (operators[at] === "||") or = at;
      const handler = parts[or + 1];
      if (!handler) outcomes[at] = at === last ? whole : status === "sequence" ? "and" : status;
      else {
        const end = context.givenBack.has(keptIn(handler) ?? "") ? "exit" : failure([handler], context.functions);
        const again = program(handler) !== undefined && program(handler) === program(parts[at] as ShellNode);
        outcomes[at] = end === "status" || again ? outcomes[or + 1] : end ? context[end] : "or";
      }
    }
    parts.forEach((part, index) => {
      this.node(part, index === last ? status : outcomes[index], index === last ? context : { ...context, ignoring: true });
    });
  }

  private command(command: Command, status: Loss | undefined, context: Context): void {
    const name = literal(command.words[0]);
    const heard = name === "exec" && command.words.length > 1 ? context.exit : heardOf(status, context);
    const body = name === undefined ? undefined : context.functions.get(name);
    if (body) this.body(body, heard, context);
    if (heard !== undefined && !this.lost.has(command)) this.lost.set(command, heard);
    // The status of `X=$(command)` is the command's; a comparison fails when what it compares is missing.
    const passes = command.words.length === 0 || name === "[" || name === "test";
    for (const { value, scripts } of command.assignments) {
      for (const script of scripts) this.inner(script, "substitution", context);
      if (value) this.words([value], command.words.length === 0 ? heard : "substitution", context);
    }
    this.words(command.words, passes ? heard : "substitution", context);
    this.words(
      command.redirects.flatMap((redirect) => redirect.target ?? []),
      "substitution",
      context,
    );
    if (command.inner) this.shell(command, heard, context);
    if (name === "set") readFailureOptions(command.words.slice(1).map(literal), context.options);
  }

  /** A function is walked once for each state in which it is called, since functions may call each other without end. */
  private body(body: readonly ShellNode[], heard: Loss | undefined, context: Context): void {
    const { options, ignoring, exit } = context;
    const state = [heard, exit, ignoring, options.errexit, options.pipefail].join();
    const walked = this.walked.get(body) ?? new Set();
    // Functions that call functions as deep as this are nobody's script.
    if (walked.has(state) || this.depth > 50) return;
    this.walked.set(body, walked.add(state));
    this.depth++;
    this.list(body, heard, { ...context, leave: heard });
    this.depth--;
  }

  private shell(command: Command, heard: Loss | undefined, context: Context): void {
    const options: FailureOptions = { errexit: false, pipefail: false };
    const at = command.words.findIndex((word) => isPosixShell(baseName(literal(word) ?? "")));
    readFailureOptions(command.words.slice(at + 1).map(literal), options);
    this.list(command.inner ?? [], heard, {
      ...context,
      options,
      functions: new Map(),
      ignoring: false,
      exit: heard,
      leave: heard,
      givenBack: new Set(),
    });
  }

  private words(words: readonly ShellWord[], heard: Loss | undefined, context: Context): void {
    for (const word of words) for (const script of scriptsOf(word.parts)) this.inner(script, heard, context);
  }

  private inner(script: readonly ShellNode[], heard: Loss | undefined, context: Context): void {
    this.list(script, heard, forked(context, heard));
  }
}

type Pipeline = Extract<ShellNode, { kind: "pipeline" }>;
type If = Extract<ShellNode, { kind: "if" }>;
type AndOr = Extract<ShellNode, { kind: "and-or" }>;

const heardOf = (status: Loss | undefined, { options, ignoring, exit }: Context) => (options.errexit && !ignoring ? exit : status);

function forked(context: Context, exit: Loss | undefined): Context {
  return { ...context, options: { ...context.options }, exit };
}

type End = "exit" | "leave" | "status" | undefined;
type Functions = ReadonlyMap<string, readonly ShellNode[]>;

/** Whether a list ends in failure in every case: by `exit 1`, by `return 1`, or by its status (`false`, a subshell that exits). */
function failure(nodes: readonly ShellNode[], functions: Functions): End {
  for (const [index, node] of nodes.entries()) {
    const end = failureOf(node, index === 0, functions);
    if (end && (end !== "status" || index === nodes.length - 1)) return end;
  }
  return undefined;
}

function failureOf(node: ShellNode, first: boolean, functions: Functions): End {
  if (node.kind === "command") {
    const [name, value] = node.words.map(literal);
    const body = name === undefined ? undefined : functions.get(name);
    // Functions that call functions are not followed, since they may do so in a circle.
    if (body) return ended(failure(body, new Map()));
    if (name === "false") return "status";
    if (name !== "exit" && name !== "return") return undefined;
    // Without a number, and with `$?`, it is the status of what ran last.
    const passed = node.words.length === 1 || node.words[1]?.text.replace(/"/g, "") === "$?";
    if (passed ? !first : value === undefined || /^0+$/.test(value)) return undefined;
    return name === "exit" ? "exit" : "leave";
  }
  if (node.kind === "group") {
    const end = failure(node.body, functions);
    return end && node.subshell ? "status" : end;
  }
  if (node.kind === "and-or" && node.operators.every((operator) => operator === "&&")) return failure(node.parts.slice(-1), functions);
  return undefined;
}

/** A function that is left gives its call a status; one that exits ends the script. */
const ended = (end: End): End => (end === "leave" ? "status" : end);

function program(node: ShellNode): string | undefined {
  return node.kind === "command" ? literal(node.words[0]) : undefined;
}

/** True for a statement that asks for `$?`, so that the status of the one above is not lost. */
function readsStatus(node: ShellNode): boolean {
  if (node.kind === "command")
    return (
      /^(\[|test|exit|return)$/.test(literal(node.words[0]) ?? "") &&
      node.words.some((word) => word.parts.some((part) => part.kind === "variable" && part.name === "?"))
    );
  if (node.kind === "and-or" || node.kind === "pipeline") return node.parts[0] !== undefined && readsStatus(node.parts[0]);
  return node.kind === "if" && node.branches[0]?.condition[0] !== undefined && readsStatus(node.branches[0].condition[0]);
}

const variablesOf = (word: ShellWord | undefined): string[] =>
  word?.parts.flatMap((part) => (part.kind === "variable" ? [part.name] : [])) ?? [];

/** The variable that takes a failure's status over, as in `rc=$?`. */
function keptIn(node: ShellNode | undefined): string | undefined {
  if (node?.kind !== "command" || node.words.length > 0) return undefined;
  return node.assignments.find(({ value }) => variablesOf(value).includes("?"))?.name;
}

/** The variable of `exit $rc`. */
function exitsWith(node: ShellNode): string | undefined {
  return node.kind === "command" && literal(node.words[0]) === "exit" ? variablesOf(node.words[1])[0] : undefined;
}
