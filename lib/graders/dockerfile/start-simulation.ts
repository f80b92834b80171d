import type { Span } from "../rule";
import { factsOf } from "./base-image";
import { type Call, callsIn } from "./calls";
import { evaluate } from "./evaluate";
import type { Dockerfile, Stage, Start } from "./file";
import { fileModeAt } from "./file-mode";
import { readImageReference } from "./image-reference";
import type { Joined } from "./joined";
import { type Loss, lostFailures } from "./lost-failures";
import { baseName, resolvePath } from "./paths";
import { programMakers } from "./program-makers";
import { programPaths } from "./program-paths";
import { interpreterOf, shellWords } from "./run-commands";
import { imageVariable } from "./scope";
import { fileText } from "./script-file";
import { isPosixShell, readScript } from "./shell";
import { matchesPattern } from "./shell-pattern";
import { type Command, literal, type ShellNode, type ShellPart, type ShellWord } from "./shell-tree";
import { finalStage } from "./stages";
import { startCommandOf } from "./start-command";
import { chainSteps, endState } from "./steps";

/** One word of a command line as the kernel gets it; null when it cannot be known. */
interface Argument {
  readonly text: string | null;
  readonly span: Span;
  /** Where each character stands, for text that is a script. */
  readonly joined: Joined | undefined;
}

/** A command line as the program gets it. */
export interface Line {
  /** Null where a word cannot be known. */
  readonly words: readonly (string | null)[];
  /** Files that it writes by `>`. */
  readonly writes: readonly (string | null)[];
  /**
   * Why it is not reached when the line before has failed: the script checks and ends, `set -e` ends it, or this line alone is left out.
   */
  readonly guarded: "checked" | "errexit" | "left out" | undefined;
  /** Why its own failure does not end the script with one. */
  readonly lost: Loss | undefined;
}

/** How the program comes to run, and whether SIGTERM to process 1 reaches it. */
export interface Outcome {
  readonly reached: boolean;
  /** Why not: a shell stays in front, the script calls it without exec, a manager or an unknown script stands between, or it is never started. */
  readonly why: "shell" | "no-exec" | "subshell" | "manager" | "unknown-script" | "never" | "trap" | undefined;
  readonly span: Span;
  /** What stands between, as written. */
  readonly name: string;
  /** Everything that ran before control went to the program, in order. */
  readonly ran: readonly Call[];
  /** Every command line that is run, in order; a wrapper stands before what it starts. */
  readonly lines: readonly Line[];
  /** Where the start command stands. */
  readonly at: Span;
  /** The words with which the program starts, null where one is not known; undefined when it was not found. */
  readonly words: readonly (string | null)[] | undefined;
  /** Variables that scripts and `env` set on the way, null where the value is not known. */
  readonly environment: ReadonlyMap<string, string | null>;
  /** A script changes the directory or PATH on the way, so where the program is looked for cannot be known. */
  readonly moves: boolean;
  /** The words of each start of the program that may happen. */
  readonly starts: readonly (readonly (string | null)[])[];
}

const wrappers: Readonly<Record<string, { readonly values: string; readonly words: number }>> = {
  env: { values: "-u -C --unset --chdir", words: 0 },
  nice: { values: "-n", words: 0 },
  ionice: { values: "-c -n", words: 0 },
  nohup: { values: "", words: 0 },
  stdbuf: { values: "-i -o -e", words: 0 },
  setpriv: { values: "--reuid --regid --groups --ruid --rgid", words: 0 },
  chpst: { values: "-u -U -b -e -n -l -L -m -d -o -p -f -c -r -t -/", words: 0 },
  "su-exec": { values: "", words: 1 },
  gosu: { values: "", words: 1 },
  taskset: { values: "", words: 1 },
  exec: { values: "-a", words: 0 },
  command: { values: "", words: 0 },
  busybox: { values: "", words: 0 },
};
const inits: Readonly<Record<string, string>> = {
  tini: "-p -e",
  "tini-static": "-p -e",
  "dumb-init": "-r --rewrite",
  "docker-init": "-p -e",
  catatonit: "",
};
const managers = new Set("npm npx yarn pnpm make supervisord go bun pm2 nodemon runit runsvdir s6-svscan".split(" "));
const deepest = 12;

/**
 * Plays what Docker starts in the final image, up to the program; undefined when the image has no start command to judge.
 * `given`: what is known of the variables with which the container is started; undefined for one that is not set.
 */
export function simulateStart(
  file: Dockerfile,
  program: string,
  given: ReadonlyMap<string, string | undefined> = new Map(),
): Outcome | undefined {
  const stage = finalStage(file);
  const { entrypoint, cmd } = startCommandOf(file, stage);
  const first = entrypoint ?? cmd;
  if (!first) return undefined;
  const words = (start: Start): readonly Argument[] => {
    if (start.exec) return start.exec.map((word) => ({ text: word.text, span: word.span, joined: word.joined }));
    const shell = chainSteps(file, stage).find((step) => step.instruction === start)?.shell;
    return [
      ...shellWords(shell).map((text) => ({ text, span: start.restSpan, joined: undefined })),
      { text: start.rest.value, span: start.restSpan, joined: start.rest },
    ];
  };
  const own =
    stage.base?.match(/^gcr\.io\/distroless\/nodejs/) && !entrypoint
      ? [{ text: "/nodejs/bin/node", span: first.restSpan, joined: undefined }]
      : [];
  const argv = entrypoint ? [...words(entrypoint), ...(entrypoint.exec && cmd ? words(cmd) : [])] : [...own, ...words(first)];
  const play = new Play(file, stage, program.trim().split(/\s+/), given);
  const result = play.walk(argv, first.restSpan, 0);
  return {
    ...result,
    ran: play.ran,
    lines: play.lines,
    at: first.restSpan,
    words: play.starts.at(-1),
    environment: play.environment,
    moves: play.moves,
    starts: play.starts,
  };
}

type Result = Omit<Outcome, "ran" | "lines" | "at" | "words" | "environment" | "moves" | "starts"> & {
  /** By `exec "$@"`: what whoever starts the container asked for. */
  readonly asked?: boolean;
};

/** What one shell process knows while its script runs. */
interface Shell {
  /** What `$0` holds. */
  readonly name: string | null;
  args: readonly Argument[];
  readonly variables: Map<string, string | null>;
  readonly functions: Map<string, readonly ShellNode[]>;
  trap: boolean;
  /** The program runs in the background. */
  background: { readonly span: Span } | undefined;
  waits: number;
  /** The program ran, or runs, in front of this shell without exec. */
  foreground: { readonly span: Span; readonly why: "no-exec" | "subshell" } | undefined;
  /** Results of an exec that may or may not happen. */
  readonly maybe: Result[];
}

/** A script's end: handed over by exec, or left by exit; undefined when it goes on. */
type End = { readonly kind: "handed"; readonly result: Result } | { readonly kind: "left" } | undefined;

class Play {
  readonly ran: Call[] = [];
  readonly starts: (string | null)[][] = [];
  readonly environment = new Map<string, string | null>();
  readonly lines: Line[] = [];
  moves = false;
  /** `set -e` holds. */
  private stops = false;
  /** `set -e` looks at the line before; it does not inside conditions and lists. */
  private fatal = false;
  private listed = 0;
  private checked: Line["guarded"];
  private readonly lost = new Map<ShellNode, Loss>();

  constructor(
    private readonly file: Dockerfile,
    private readonly stage: Stage,
    private readonly program: readonly string[],
    private given: ReadonlyMap<string, string | undefined>,
  ) {}

  /** Follows a command line as the kernel would. */
  walk(argv: readonly Argument[], around: Span, depth: number): Result {
    const [first, ...rest] = argv;
    const guarded = this.checked ?? (this.fatal ? "errexit" : undefined);
    this.lines.push({ words: argv.map(({ text }) => text), writes: [], guarded, lost: undefined });
    this.fatal = this.stops && this.listed === 0;
    const span = first?.span ?? around;
    const no = (why: NonNullable<Result["why"]>, name = first?.text ?? ""): Result => ({ reached: false, why, span, name });
    if (!first || first.text === null || first.text === "" || depth > deepest) return no("never");
    const name = baseName(first.text);
    if (this.isProgram(argv)) {
      this.starts.push(argv.map(({ text }) => text));
      return { reached: true, why: undefined, span, name };
    }
    const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
    if (name === "env") return this.env(rest, span, depth);
    if (wrapper) return this.walk(skipOptions(rest, wrapper.values, false).slice(wrapper.words), span, depth + 1);
    const init = Object.hasOwn(inits, name) ? inits[name] : undefined;
    if (init !== undefined) return this.walk(skipOptions(rest, init, false), span, depth + 1);
    if (isPosixShell(name)) return this.shell(name, argv, depth);
    if (managers.has(name)) return no("manager", name);
    const path = this.resolve(first.text);
    const text = path === undefined ? undefined : fileText(this.file, this.stage, path);
    if (text && path !== undefined) {
      const interpreter = interpreterOf(text.value);
      if (interpreter !== undefined && !isPosixShell(interpreter)) return no("unknown-script", name);
      if (/^#!.*\s-[a-z]*e/.test(text.value)) this.stops = true;
      const before = this.lines.length;
      const result = this.script(text, rest, interpreter ?? "sh", false, span, depth);
      const bits = fileModeAt(this.file, this.stage, path)?.bits;
      // The kernel wants the right to execute; without `#!` only a shell goes on with the script, and no interpreter is called "sh\r".
      const isUnread = this.lacksShell(interpreter) || (depth === 0 && !text.value.startsWith("#!"));
      if (isUnread) this.lines.length = before;
      const isRefused =
        (typeof bits === "number" && !(bits & 0o111)) ||
        isUnread ||
        /^#!.*\r/.test(text.value) ||
        /^#!.*\r\n/.test(this.file.text.slice(text.pieces[0]?.from));
      return isRefused ? no("never") : result;
    }
    // Official images end their entrypoint in `exec "$@"`.
    if (/^docker-entrypoint(\.sh)?$/.test(name) && rest.length > 0) return this.walk(rest, span, depth + 1);
    return no(/\.(sh|bash)$|entrypoint|^start|^run/.test(name) ? "unknown-script" : "never", name);
  }

  /** True when the image has no shell at all, or none but BusyBox for a script of bash, and nothing brings one. */
  private lacksShell(name: string | undefined): boolean {
    const { shell, libc } = factsOf(this.file, this.stage);
    if (name === undefined || (shell !== false && (name !== "bash" || (libc !== "musl" && !this.stage.base?.startsWith("busybox")))))
      return false;
    return programMakers(this.file, this.stage, name).every(({ kind }) => kind === "base");
  }

  /** `env A=b program`: what it sets holds for the program, and for no other that is started later. */
  private env(words: readonly Argument[], span: Span, depth: number): Result {
    const inner = skipOptions(words, wrappers.env?.values ?? "", true);
    const before = this.given;
    this.given = new Map([...before, ...this.setBy(words.slice(0, words.length - inner.length))]);
    const result = this.walk(inner, span, depth + 1);
    if (!result.reached) this.given = before;
    return result;
  }

  /** Takes `NAME=value` words over into the environment. */
  private setBy(words: readonly Argument[]): ReadonlyMap<string, string> {
    const set = new Map<string, string>();
    for (const { text } of words) {
      const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text ?? "");
      if (match) set.set(match[1] as string, match[2] as string);
    }
    for (const [name, value] of set) this.environment.set(name, value);
    return set;
  }

  private isProgram(argv: readonly Argument[]): boolean {
    const words = argv.map((argument) => argument.text ?? "");
    if (baseName(words[0] ?? "") !== baseName(this.program[0] ?? "")) return false;
    const plain = words.slice(1).filter((word) => !word.startsWith("-"));
    // `node node server.js` looks for a script called node.
    if (plain[0] !== undefined && baseName(plain[0]) === baseName(words[0] ?? "")) return false;
    let at = 0;
    for (const wanted of this.program.slice(1)) {
      while (at < plain.length && plain[at] !== wanted && baseName(plain[at] as string) !== wanted) at++;
      if (at++ >= plain.length) return false;
    }
    return true;
  }

  /** Absolute path of a program by its name in PATH or relative to the working directory. */
  private resolve(name: string): string | undefined {
    const paths = programPaths(this.file, this.stage, name);
    return name.includes("/") ? paths[0] : paths.find((path) => fileText(this.file, this.stage, path) !== undefined);
  }

  private shell(name: string, argv: readonly Argument[], depth: number): Result {
    const span = argv[0]?.span ?? { start: 0, end: 0 };
    let at = 1;
    let takesText = false;
    for (; at < argv.length; at++) {
      const option = argv[at]?.text ?? "";
      if (!/^[-+]./.test(option)) break;
      if (option === "--") {
        at++;
        break;
      }
      if (option.startsWith("--")) continue;
      if (option.includes("c")) takesText = true;
      if (/^-[a-z]*e/.test(option)) this.stops = true;
      if (/[oO]$/.test(option)) at++;
    }
    const operand = argv[at];
    if (!operand || operand.text === null) return { reached: false, why: "never", span, name };
    if (takesText) {
      const text = operand.joined ?? { value: operand.text, pieces: [{ at: 0, from: operand.span.start }] };
      // The word behind the text is `$0`.
      return this.script(text, argv.slice(at + 1), name, true, operand.span, depth);
    }
    const path = resolvePath(endState(this.file, this.stage).workdir, operand.text);
    const text = path === null ? undefined : fileText(this.file, this.stage, path);
    return text
      ? this.script(text, argv.slice(at + 1), name, false, operand.span, depth)
      : { reached: false, why: "unknown-script", span: operand.span, name: baseName(operand.text) };
  }

  /** `words`: the arguments, behind `$0` where the script is given inline. */
  private script(text: Joined, words: readonly Argument[], shellName: string, inline: boolean, around: Span, depth: number): Result {
    const { nodes } = readScript(text);
    for (const [node, loss] of lostFailures(nodes, { errexit: this.stops, pipefail: false })) this.lost.set(node, loss);
    const shell: Shell = {
      name: inline ? (words[0] ? words[0].text : shellName) : null,
      args: inline ? words.slice(1) : words,
      variables: new Map(),
      functions: new Map(),
      trap: false,
      background: undefined,
      waits: 0,
      foreground: undefined,
      maybe: [],
    };
    const only = nodes.length === 1 ? nodes[0] : undefined;
    if (inline && only?.kind === "command" && this.replacesItself(shellName) && literal(only.words[0]) !== "exec") {
      // bash and busybox run a lone simple command in their own place.
      const result = this.walk(this.expand(only.words, shell), only.span, depth + 1);
      if (result.reached || result.why !== "never") return result;
    }
    const end = this.run(nodes, shell, depth, false);
    const whole = around;
    if (end?.kind === "handed" && !shell.foreground) return end.result;
    if (shell.foreground)
      return {
        reached: false,
        why: inline && only?.kind === "command" ? "shell" : shell.foreground.why,
        span: shell.foreground.span,
        name: this.program.join(" "),
      };
    if (shell.background) {
      // The first wait comes back as soon as the trap has run; only the second one waits for the program's end.
      if (shell.trap && shell.waits >= 2) return { reached: true, why: undefined, span: shell.background.span, name: shellName };
      return { reached: false, why: "trap", span: shell.background.span, name: this.program.join(" ") };
    }
    if (end?.kind === "handed") return end.result;
    return (
      shell.maybe.find((result) => result.reached) ??
      shell.maybe[0] ?? { reached: false, why: "never", span: whole, name: this.program.join(" ") }
    );
  }

  private replacesItself(shellName: string): boolean {
    if (shellName === "bash" || shellName === "zsh") return true;
    const image = this.stage.base;
    const name = image === undefined ? "" : readImageReference(image).name;
    return (shellName === "sh" || shellName === "ash") && (factsOf(this.file, this.stage).libc === "musl" || name === "busybox");
  }

  /** Runs statements in order. `forked`: in a process of its own, where exec replaces nothing that counts. */
  private run(nodes: readonly ShellNode[], shell: Shell, depth: number, forked: boolean): End {
    for (const node of nodes) {
      const end = this.step(node, shell, depth, forked);
      if (end) return end;
    }
    return undefined;
  }

  private step(node: ShellNode, shell: Shell, depth: number, forked: boolean): End {
    switch (node.kind) {
      case "command":
        return this.command(node, shell, depth, forked);
      case "pipeline":
        if (node.parts.length === 1) return this.run(node.parts, shell, depth, forked);
        for (const part of node.parts) this.step(part, shell, depth, true);
        return undefined;
      case "background": {
        const inside: Shell = { ...shell, variables: new Map(shell.variables), maybe: [], foreground: undefined, background: undefined };
        const end = this.step(node.node, inside, depth, false);
        const runs = inside.foreground ?? (end?.kind === "handed" && end.result.reached ? { span: node.span } : undefined);
        if (runs) shell.background = { span: runs.span };
        return undefined;
      }
      case "group":
        if (!node.subshell) return this.run(node.body, shell, depth, forked);
        this.run(node.body, shell, depth, true);
        return undefined;
      case "and-or": {
        for (const [index, part] of node.parts.entries()) {
          const operator = index > 0 ? node.operators[index - 1] : undefined;
          const truth = index > 0 ? this.truthOf(node.parts[index - 1] as ShellNode, shell) : undefined;
          if (operator === "||") {
            if (truth === true) return undefined;
            const isListed = index < node.parts.length - 1;
            if (truth === false) {
              const end = this.listedStep(part, shell, depth, forked, isListed);
              if (end) return end;
              continue;
            }
            // What stands behind `||` is for the case that all went wrong.
            const other = this.branch(shell);
            const end = this.listedStep(part, other, depth, forked, isListed);
            this.merge(shell, other, end);
            this.checked = end?.kind === "left" ? "checked" : undefined;
            continue;
          }
          if (operator === "&&" && truth === false) return undefined;
          if (operator === "&&") this.checked = "left out";
          const isTest = node.parts.slice(0, index).some((earlier) => this.isTest(earlier));
          if (operator === "&&" && isTest && truth === undefined) {
            const other = this.branch(shell);
            this.merge(shell, other, this.listedStep(part, other, depth, forked, index < node.parts.length - 1));
            continue;
          }
          const end = this.listedStep(part, shell, depth, forked, index < node.parts.length - 1);
          if (end) return end;
        }
        return undefined;
      }
      case "if": {
        const ends: End[] = [];
        let sure = false;
        for (const { condition, body } of node.branches) {
          this.listed++;
          const end = this.run(condition, shell, depth, forked);
          this.listed--;
          if (end) return end;
          this.checked = "left out";
          const truth = condition.length === 1 ? this.truthOf(condition[0] as ShellNode, shell) : undefined;
          if (truth === false) continue;
          if (truth === true && ends.length === 0) return this.run(body, shell, depth, forked);
          ends.push(this.choice(body, shell, depth, forked));
          if (truth === true) sure = true;
          if (sure) break;
        }
        if (!sure) {
          if (ends.length === 0) return node.otherwise ? this.run(node.otherwise, shell, depth, forked) : undefined;
          ends.push(node.otherwise ? this.choice(node.otherwise, shell, depth, forked) : undefined);
        }
        if (ends.some((end) => end?.kind === "left")) this.checked = "checked";
        return this.joined(ends, shell);
      }
      case "case": {
        const value = this.value(node.subject, shell);
        const index = value === null ? undefined : this.matching(node.items, value);
        if (index !== undefined) return index < 0 ? undefined : this.run(node.items[index]?.body ?? [], shell, depth, forked);
        return this.joined(
          node.items.map(({ body }) => this.choice(body, shell, depth, forked)),
          shell,
        );
      }
      case "loop": {
        const before = shell.waits;
        const other = this.branch(shell);
        this.run(node.condition, other, depth, forked);
        const end = this.run(node.body, other, depth, forked);
        // A wait in a loop waits again after a signal.
        if (other.waits > before) other.waits += 1;
        this.merge(shell, other, end);
        return undefined;
      }
      case "function":
        shell.functions.set(node.name, node.body);
        return undefined;
      case "test":
        return undefined;
    }
  }

  private listedStep(node: ShellNode, shell: Shell, depth: number, forked: boolean, isListed: boolean): End {
    this.listed += Number(isListed);
    const end = this.step(node, shell, depth, forked);
    this.listed -= Number(isListed);
    return end;
  }

  private branch(shell: Shell): Shell {
    return { ...shell, variables: new Map(shell.variables), maybe: [] };
  }

  /** Takes over what a branch that may not happen did. */
  private merge(shell: Shell, other: Shell, end: End): void {
    shell.maybe.push(...other.maybe);
    if (end?.kind === "handed") shell.maybe.push(end.result);
    shell.trap = other.trap;
    shell.background = other.background;
    shell.waits = other.waits;
    shell.foreground ??= other.foreground;
    for (const [name, value] of other.variables) if (shell.variables.get(name) !== value) shell.variables.set(name, null);
  }

  private choice(body: readonly ShellNode[], shell: Shell, depth: number, forked: boolean): End {
    const other = this.branch(shell);
    const end = this.run(body, other, depth, forked);
    this.merge(shell, { ...other, maybe: other.maybe }, undefined);
    return end;
  }

  /** The end of a choice: sure only when every branch ends; then the worst hand-over counts. */
  private joined(ends: readonly End[], shell: Shell): End {
    const handed = ends.flatMap((end) => (end?.kind === "handed" ? [end.result] : []));
    if (ends.every((end) => end !== undefined) && handed.length > 0) {
      // A branch that runs what was asked for is no fault where another one starts the program.
      const judged = handed.some((one) => one.reached) ? handed.filter((one) => one.reached || !one.asked) : handed;
      const result = judged.find((one) => !one.reached) ?? (judged[0] as Result);
      return { kind: "handed", result };
    }
    shell.maybe.push(...handed);
    return ends.length > 0 && ends.every((end) => end?.kind === "left") ? { kind: "left" } : undefined;
  }

  /** The first item of a case with a pattern that matches, -1 for none; undefined when that cannot be told. */
  private matching(items: readonly { readonly patterns: readonly ShellWord[] }[], value: string): number | undefined {
    for (const [index, { patterns }] of items.entries())
      for (const pattern of patterns) {
        const text = literal(pattern);
        if (text === undefined || text.includes("[")) return undefined;
        if (matchesPattern(text, value)) return index;
      }
    return -1;
  }

  private isTest(node: ShellNode): boolean {
    return node.kind === "test" || (node.kind === "command" && ["[", "test"].includes(literal(node.words[0]) ?? ""));
  }

  /** The outcome of a test whose words are all known; undefined otherwise. */
  private truthOf(node: ShellNode, shell: Shell): boolean | undefined {
    if (node.kind === "pipeline" && node.parts.length === 1 && node.negated) {
      const inner = this.truthOf(node.parts[0] as ShellNode, shell);
      return inner === undefined ? undefined : !inner;
    }
    if (node.kind === "and-or")
      return node.parts.slice(1).reduce<boolean | undefined>(
        (left, part, index) => {
          const decides = node.operators[index] === "||";
          if (left === decides) return left;
          const right = this.truthOf(part, shell);
          return left === undefined && right !== decides ? undefined : right;
        },
        this.truthOf(node.parts[0] as ShellNode, shell),
      );
    if (node.kind !== "command") return undefined;
    const words = this.expand(node.words, shell).map((argument) => argument.text);
    const [name, ...rest] = words;
    if (name === "true" || name === ":") return true;
    if (name === "false") return false;
    if (name !== "[" && name !== "test") return undefined;
    const operands = name === "[" && rest.at(-1) === "]" ? rest.slice(0, -1) : rest;
    if (operands.includes(null)) return undefined;
    const [a, b, c] = operands as string[];
    if (operands.length === 1) return a !== "";
    if (operands.length === 2 && a === "-z") return b === "";
    if (operands.length === 2 && a === "-n") return b !== "";
    if (operands.length === 3 && (b === "=" || b === "==")) return a === c;
    if (operands.length === 3 && b === "!=") return a !== c;
    if (operands.length === 3 && /^\d+$/.test(a ?? "") && /^\d+$/.test(c ?? "")) {
      const [left, right] = [Number(a), Number(c)];
      const compare: Readonly<Record<string, boolean>> = {
        "-eq": left === right,
        "-ne": left !== right,
        "-gt": left > right,
        "-ge": left >= right,
        "-lt": left < right,
        "-le": left <= right,
      };
      return b !== undefined && Object.hasOwn(compare, b) ? compare[b] : undefined;
    }
    return undefined;
  }

  private command(node: Command, shell: Shell, depth: number, forked: boolean): End {
    const words = this.expand(node.words, shell);
    this.moves ||= /^(cd |(export )?PATH=)/.test(this.file.text.slice(node.span.start, node.span.end));
    for (const { parts } of node.words) for (const part of parts) if (part.kind === "variable") this.assign(part, shell);
    const name = words[0]?.text ?? undefined;
    if (node.words.length === 0) {
      for (const { name: variable, value } of node.assignments)
        shell.variables.set(
          variable,
          evaluate(value, (other) => this.lookup(other, shell)),
        );
      this.ran.push(...callsIn([node]));
      return undefined;
    }
    for (const { name: variable, value } of node.assignments)
      this.environment.set(
        variable,
        evaluate(value, (other) => this.lookup(other, shell)),
      );
    const body = name === undefined ? undefined : shell.functions.get(name);
    if (body && depth < deepest) {
      const saved = shell.args;
      shell.args = words.slice(1);
      const end = this.run(body, shell, depth + 1, forked);
      shell.args = saved;
      return end;
    }
    switch (name) {
      case "exec": {
        if (words.length === 1) return undefined;
        const asked = node.words.length === 2 && isAllArguments(node.words[1]?.parts ?? [], shell.args.length);
        const result = this.walk(words, node.span, depth + 1);
        if (!forked) return { kind: "handed", result: { ...result, asked } };
        if (result.reached) shell.foreground ??= { span: node.span, why: "subshell" };
        return { kind: "left" };
      }
      case "exit":
      case "return":
        return { kind: "left" };
      case "set": {
        if (words.some(({ text }, at) => /^-[a-z]*e/.test(text ?? "") || (text === "errexit" && words[at - 1]?.text?.endsWith("o"))))
          this.stops = true;
        const dashes = words.findIndex((word) => word.text === "--");
        if (dashes >= 0) shell.args = words.slice(dashes + 1);
        return undefined;
      }
      case "shift":
        shell.args = shell.args.slice(Number(words[1]?.text ?? 1) || 1);
        return undefined;
      case "export":
      case "local":
      case "readonly":
        for (const word of words.slice(1)) {
          const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word.text ?? "");
          if (match) shell.variables.set(match[1] as string, match[2] as string);
          else if (name === "export" && word.text !== null && shell.variables.has(word.text))
            this.environment.set(word.text, shell.variables.get(word.text) ?? null);
        }
        if (name === "export") this.setBy(words);
        return undefined;
      case "trap":
        this.trap(words, shell);
        return undefined;
      case "wait":
        shell.waits++;
        return undefined;
      case "eval": {
        const texts = words.slice(1).map(({ text }) => text);
        if (texts.includes(null) || depth >= deepest) return undefined;
        const text = { value: texts.join(" "), pieces: [{ at: 0, from: node.span.start }] };
        return this.run(readScript(text).nodes, shell, depth + 1, forked);
      }
      case ".":
      case "source": {
        const path = words[1]?.text ? this.resolve(words[1].text) : undefined;
        const text = path === undefined ? undefined : fileText(this.file, this.stage, path);
        return text && depth < deepest ? this.run(readScript(text).nodes, shell, depth + 1, forked) : undefined;
      }
    }
    const at = this.lines.length;
    const result = this.walk(words, node.span, depth + 1);
    const line = this.lines[at] as Line;
    this.lines[at] = {
      ...line,
      lost: this.lost.get(node),
      writes: node.redirects
        .filter(({ operator }) => operator.includes(">"))
        .map(({ target }) => (target && evaluate(target, (other) => this.lookup(other, shell))) || null),
    };
    this.checked = undefined;
    if (result.reached) shell.foreground ??= { span: node.span, why: forked ? "subshell" : "no-exec" };
    else this.ran.push(...callsIn([{ ...node, words: this.written(node.words, shell) }]));
    return undefined;
  }

  /** `${A:=b}` sets the variable when it is empty. */
  private assign(part: Extract<ShellPart, { kind: "variable" }>, shell: Shell): void {
    if (/^:?=$/.test(part.operator))
      shell.variables.set(
        part.name,
        evaluate({ text: part.text, parts: [part], span: { start: 0, end: 0 } }, (name) => this.lookup(name, shell)),
      );
  }

  /** `trap 'kill …' TERM`: the handler, or the function that it names, has to pass the signal on. */
  private trap(words: readonly Argument[], shell: Shell): void {
    const [, handler, ...signals] = words;
    if (!handler?.text || !signals.some((signal) => /^(SIG)?TERM$|^15$/i.test(signal.text ?? ""))) return;
    const calls = callsIn(readScript({ value: handler.text, pieces: [{ at: 0, from: handler.span.start }] }).nodes);
    const all = calls.flatMap((call) => {
      const body = call.program === undefined ? undefined : shell.functions.get(call.program);
      return body ? callsIn(body) : [call];
    });
    // A trap that is set after a wait is too late for that wait.
    if (shell.waits === 0 && all.some((call) => call.program === "kill")) shell.trap = true;
    if (all.some((call) => call.program === "wait")) shell.waits++;
  }

  private lookup(name: string, shell: Shell): string | null | undefined {
    if (/^\d$/.test(name))
      return name === "0" ? shell.name : (shell.args[Number(name) - 1]?.text ?? (shell.args.length < Number(name) ? undefined : null));
    if (name === "#") return String(shell.args.length);
    if (name === "@" || name === "*")
      return shell.args.every((argument) => argument.text !== null) ? shell.args.map((argument) => argument.text).join(" ") : null;
    if (shell.variables.has(name)) return shell.variables.get(name);
    if (this.given.has(name)) return this.given.get(name);
    const variable = imageVariable(this.file, this.stage, name);
    // Whoever starts the container may set any other.
    return variable ? variable.value : null;
  }

  /** The words with those taken as text whose value is known (`"$BIN" migrate`). */
  private written(words: readonly ShellWord[], shell: Shell): readonly ShellWord[] {
    return words.flatMap((word) => {
      const values = this.expand([word], shell);
      return values.map(({ text, span, joined }): ShellWord => {
        if (text === null) return word;
        const part = {
          kind: "text",
          value: text,
          quoted: true,
          joined: joined ?? { value: text, pieces: [{ at: 0, from: span.start }] },
        } as const;
        return { text, parts: [part], span: word.span };
      });
    });
  }

  /** The words of a command with parameters replaced; `"$@"` becomes as many words as there are arguments. */
  private expand(words: readonly ShellWord[], shell: Shell): readonly Argument[] {
    return words.flatMap((word): readonly Argument[] => {
      if (isAllArguments(word.parts, shell.args.length)) return shell.args;
      const text = this.value(word, shell);
      const [only] = word.parts;
      // A variable in no quotes becomes as many words as it holds.
      if (text !== null && word.parts.length === 1 && only?.kind === "variable" && !only.quoted && /\s|^$/.test(text))
        return text.split(/\s+/).flatMap((one) => (one === "" ? [] : [{ text: one, span: word.span, joined: undefined }]));
      return [
        {
          text,
          span: word.span,
          joined: text !== null && word.parts.length === 1 && word.parts[0]?.kind === "text" ? word.parts[0].joined : undefined,
        },
      ];
    });
  }

  private value(word: ShellWord, shell: Shell): string | null {
    const [part] = word.parts;
    if (
      word.parts.length === 1 &&
      part?.kind === "variable" &&
      part.operator === "" &&
      /^\d$/.test(part.name) &&
      shell.args.length < Number(part.name)
    )
      return "";
    // What is known not to be set is empty.
    const isUnset = (one: ShellPart) =>
      one.kind === "variable" && one.operator === "" && this.given.has(one.name) && this.lookup(one.name, shell) === undefined;
    return evaluate({ ...word, parts: word.parts.filter((one) => !isUnset(one)) }, (name) => this.lookup(name, shell));
  }
}

/** `"$@"`, `$*`, `${1+"$@"}`. */
function isAllArguments(parts: readonly ShellPart[], count: number): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== "variable") return false;
  if (part.name === "@" || part.name === "*") return part.operator === "";
  return part.name === "1" && /^:?\+$/.test(part.operator) && count > 0 && isAllArguments(part.operand, count);
}

function skipOptions(argv: readonly Argument[], values: string, assignments: boolean): readonly Argument[] {
  let at = 0;
  for (; at < argv.length; at++) {
    const text = argv[at]?.text ?? "";
    if (text === "--") return argv.slice(at + 1);
    if (assignments && /^[A-Za-z_]\w*=/.test(text)) continue;
    if (!text.startsWith("-")) break;
    if (values.split(" ").includes(text)) at++;
  }
  return argv.slice(at);
}
