import type { Data, Edit, Found, Span } from "../rule";
import { cure, insertBehind, replace, together } from "./edits";
import type { Dockerfile, Instruction, Run } from "./file";
import { type Joined, join, slice, sourceOffset } from "./joined";
import { parseShell } from "./shell-parser";
import { type Command, literal, type Redirect, type ShellNode, type ShellPart, type ShellWord } from "./shell-tree";

/** A simple command as hadolint reads it. */
export interface LinterCommand {
  /** Literal text of the first word; compared exactly, so a path in front makes another name. */
  readonly name: string;
  /** What follows the name, rendered: quotes off, `$X` as `${X}`. Behind `exec` and its like the inner name stands among them. */
  readonly args: readonly string[];
  /** Where the name is written; undefined for `time`. */
  readonly at: Span | undefined;
  /** Whether `NAME=value` stands in front. */
  readonly assigns: boolean;
  /** The name, the words in front of it and its arguments, as written. */
  readonly words: readonly ShellWord[];
}

/** A RUN, or the RUN of an ONBUILD, as hadolint reads it. */
export interface LinterRun {
  readonly run: Run;
  /** Where the finding stands: the keyword of the whole instruction. */
  readonly place: Span;
  /** Outer before inner, from left to right; none when the text does not parse. */
  readonly commands: readonly LinterCommand[];
  /** A real pipe anywhere. */
  readonly pipes: boolean;
  /** What is parsed. */
  readonly text: string;
}

/** An instruction of one pass, with the place of the line that it stands on. */
export interface Passed {
  readonly instruction: Instruction;
  readonly place: Span;
  /** The file ends in its continuation mark, and with it hadolint's shell text. */
  readonly cut: boolean;
}

// What is seen through: the name is the next word, the arguments still begin behind the prefix.
const prefixes = new Set(["exec", "command", "builtin", "busybox", "run"]);
// How hadolint renders what it cannot name.
const someValue = `${"$"}{VAR}`;
const noValue = `${"$"}{}`;
const strayClosers = /^(?:[();}]|(?:fi|done|esac|then|else)(?![^\s;&|()]))/;

const endsOpen = /(?:^|[^\\])(?:\\\\)*\\$/;
// An unknown flag is left in the text and read as the command.
const knownFlags = new Set(["mount", "network", "security"]);

const passes = new WeakMap<Dockerfile, readonly (readonly Passed[])[]>();
const runs = new WeakMap<Run, LinterRun>();

/** hadolint's two passes: the instructions of the file, and the triggers of its ONBUILDs, which share no state. */
export function passesOf(file: Dockerfile): readonly (readonly Passed[])[] {
  let found = passes.get(file);
  if (!found) {
    const open = endsOpen.test(file.text);
    const own = file.instructions.map(
      (instruction, at): Passed => ({ instruction, place: instruction.keywordSpan, cut: open && at === file.instructions.length - 1 }),
    );
    const triggers = own.flatMap(({ instruction, ...passed }): Passed[] =>
      instruction.keyword === "ONBUILD" && instruction.trigger ? [{ ...passed, instruction: instruction.trigger }] : [],
    );
    found = [own, triggers];
    passes.set(file, found);
  }
  return found;
}

/** A RUN as hadolint reads it: always as bash, whatever SHELL says. */
export function linterRun({ instruction, place, cut }: Passed): LinterRun | undefined {
  if (instruction.keyword !== "RUN") return undefined;
  let found = runs.get(instruction);
  if (!found) {
    const text = scriptText(instruction);
    found = { run: instruction, place, text: text.value, ...read(text, cut) };
    runs.set(instruction, found);
  }
  return found;
}

const runsOfFile = new WeakMap<Dockerfile, readonly LinterRun[]>();

/** All RUNs of the file, those behind ONBUILD too. */
export function linterRuns(file: Dockerfile): readonly LinterRun[] {
  let found = runsOfFile.get(file);
  if (!found) {
    found = passesOf(file).flatMap((pass) => pass.flatMap((passed) => linterRun(passed) ?? []));
    runsOfFile.set(file, found);
  }
  return found;
}

/**
 * Reports each RUN once, with what `find` says of the first of its commands that it speaks about. `mend` gives what to write instead of
 * the name of each of them, or the edits; where one of them has no cure, the RUN has none.
 */
export function* runsWhere(
  file: Dockerfile,
  find: (command: LinterCommand, run: LinterRun) => Data | undefined,
  mend?: (command: LinterCommand, run: LinterRun) => string | readonly Edit[] | undefined,
): Iterable<Found> {
  for (const run of linterRuns(file))
    for (const command of run.commands) {
      const data = find(command, run);
      if (!data) continue;
      const told = mend ? run.commands.filter((other) => find(other, run)) : [command];
      const parts = told.map((other) => {
        const mended = mend?.(other, run);
        return typeof mended === "string" ? editsOfName(file, run, other, mended) : mended;
      });
      yield { span: run.place, data, ...cure(together(parts)) };
      break;
    }
}

/** None where the name is not written as it is run, or where an exec form would need one more string. */
function editsOfName(file: Dockerfile, { run }: LinterRun, { name, at }: LinterCommand, text: string): readonly Edit[] | undefined {
  return at && !(run.exec && text.includes(" ")) ? replace(file, { text: name, span: at }, text) : undefined;
}

/** Adds a flag behind the first of the words that a command has; none in an exec form, where it would be one more string. */
export function addFlag(file: Dockerfile, flag: string, ...words: readonly string[]) {
  return (command: LinterCommand, { run }: LinterRun): readonly Edit[] | undefined =>
    run.exec ? undefined : insertBehind(file, command.words, ` ${flag}`, ...words);
}

/** True when some argument, at any position, is one of the words. */
export function has(command: LinterCommand, ...words: readonly string[]): boolean {
  return command.args.some((argument) => words.includes(argument));
}

/** Flags of one argument: `--name=v` is `name`, of `-abc` each letter is one; `-` and `--` are none. */
export function flagsIn(argument: string): readonly string[] {
  if (argument.startsWith("--")) return argument.length > 2 ? [argument.slice(2).split("=", 1)[0] as string] : [];
  return argument.startsWith("-") ? [...(argument.slice(1).split("=", 1)[0] as string)] : [];
}

/** True when the command has one of the flags, wherever it stands. */
export function hasFlag(command: LinterCommand, ...names: readonly string[]): boolean {
  return command.args.some((argument) => flagsIn(argument).some((flag) => names.includes(flag)));
}

/** The arguments that are no flags, without the values of `valued` flags. */
export function withoutFlags(args: readonly string[], valued: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string;
    const flags = flagsIn(argument);
    if (flags.length === 0) found.push(argument);
    else if (!argument.includes("=") && flags.some((flag) => valued.has(flag))) at++;
  }
  return found;
}

/** True when a cache or tmpfs mount has a target that contains the text. */
export function isMounted(run: Run, text: string): boolean {
  return run.mounts.some((mount) => (mount.type === "cache" || mount.type === "tmpfs") && mount.target?.includes(text));
}

/** The text that hadolint's shell layer gets. */
function scriptText(run: Run): Joined {
  if (run.exec) return join(...run.exec.flatMap((word, index) => (index > 0 ? [" ", word.joined] : [word.joined])));
  const [first] = run.heredocs;
  const { rest } = run;
  if (run.flags.some(({ name, value }) => value === undefined || !knownFlags.has(name))) return join("-- ", rest);
  if (!first?.terminated) return rest;
  let before = 0;
  while (before < rest.value.length && sourceOffset(rest, before) < first.marker.start) before++;
  const head = { ...rest, value: rest.value.slice(0, before) };
  if (first.descriptor !== undefined || head.value.trim() !== "") return head;
  let behind = before;
  while (behind < rest.value.length && sourceOffset(rest, behind) < first.marker.end) behind++;
  const others = rest.value.slice(behind);
  return others.trim() === "" ? first.body : join(others, "\n", first.body);
}

function read(text: Joined, cut: boolean): { readonly commands: readonly LinterCommand[]; readonly pipes: boolean } {
  const nothing = { commands: [], pipes: false };
  if (cut || endsOpen.test(text.value)) return nothing;
  let { nodes, brokenAt } = parseShell(text, () => undefined);
  if (brokenAt >= 0) {
    const isStray = strayClosers.test(text.value.slice(brokenAt, brokenAt + 20));
    if (!isStray || opensGroup(text.value, brokenAt)) return nothing;
    ({ nodes, brokenAt } = parseShell(slice(text, 0, brokenAt), () => undefined));
    if (brokenAt >= 0) return nothing;
  }
  const walk = new Walk(!text.value.includes("\n"));
  walk.nodes(nodes);
  return walk.open ? nothing : { commands: walk.commands, pipes: walk.pipes };
}

/** True for a parenthesis where a command begins. Looks backwards by hand: a pattern would begin anew at each line end. */
function opensGroup(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  return text.charAt(at) === "(" && /[;&|\n]/.test(text.charAt(end - 1));
}

/** Collects commands in hadolint's order. */
class Walk {
  readonly commands: LinterCommand[] = [];
  pipes = false;
  /** A `[` without its `]`, or a here-document that no line follows: hadolint cannot parse them. */
  open = false;

  constructor(private readonly isOneLine: boolean) {}

  nodes(list: readonly ShellNode[]): void {
    for (const node of list) this.node(node);
  }

  private node(node: ShellNode): void {
    switch (node.kind) {
      case "command":
        this.command(node);
        for (const { value, scripts } of node.assignments) {
          this.parts(value?.parts ?? []);
          for (const script of scripts) this.nodes(script);
        }
        for (const word of node.words) this.parts(word.parts);
        this.redirects(node.redirects);
        break;
      case "pipeline":
        if (node.timed) this.commands.push({ name: "time", args: [], at: undefined, assigns: false, words: [] });
        this.pipes ||= node.parts.length > 1;
        this.nodes(node.parts);
        break;
      case "and-or":
        this.nodes(node.parts);
        break;
      case "background":
        this.node(node.node);
        break;
      case "group":
        this.nodes(node.body);
        this.redirects(node.redirects);
        break;
      case "if":
        for (const { condition, body } of node.branches) {
          this.nodes(condition);
          this.nodes(body);
        }
        this.nodes(node.otherwise ?? []);
        break;
      case "loop":
        for (const word of node.words) this.parts(word.parts);
        this.nodes(node.condition);
        this.nodes(node.body);
        break;
      case "case":
        this.parts(node.subject.parts);
        for (const { patterns, body } of node.items) {
          for (const pattern of patterns) this.parts(pattern.parts);
          this.nodes(body);
        }
        break;
      case "function":
        this.nodes(node.body);
        break;
      case "test":
        for (const script of node.scripts) this.nodes(script);
    }
  }

  private command({ words, assignments }: Command): void {
    const name = literal(words[0]);
    if (name === undefined) return;
    if (name === "[") {
      this.open ||= words.at(-1)?.text !== "]";
      return;
    }
    const args = words.slice(1).map((word) => rendered(word.parts));
    let inner = 1;
    if (name === "exec") while (words[inner]?.text.startsWith("-")) inner += words[inner]?.text === "-a" ? 2 : 1;
    const next = literal(words[inner]);
    const seenThrough = prefixes.has(name) && next !== undefined && !next.startsWith("-");
    this.commands.push({
      name: seenThrough ? next : name,
      args,
      at: words[seenThrough ? inner : 0]?.span,
      assigns: assignments.length > 0,
      words,
    });
  }

  private redirects(list: readonly Redirect[]): void {
    for (const { operator, target } of list) {
      this.open ||= this.isOneLine && /^<<-?$/.test(operator);
      this.parts(target?.parts ?? []);
    }
  }

  private parts(list: readonly ShellPart[]): void {
    for (const part of list) {
      if (part.kind === "script") this.nodes(part.body);
      else if (part.kind === "other") for (const script of part.scripts) this.nodes(script);
      else if (part.kind === "variable") this.parts(part.operand);
    }
  }
}

function rendered(parts: readonly ShellPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "text" || part.kind === "glob") return part.value;
      if (part.kind === "variable") return part.operator === "" ? `\${${part.name}}` : part.text;
      if (part.kind === "other") return part.what === "arithmetic" && part.text !== "" ? someValue : "";
      if (part.text.startsWith("`")) return someValue;
      const [only, ...more] = part.body;
      return only?.kind === "command" && more.length === 0 ? `\${${only.words.map((word) => rendered(word.parts)).join("")}}` : noValue;
    })
    .join("");
}
