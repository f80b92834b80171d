import type { Span } from "../rule";
import { type Joined, piece, slice } from "./joined";
import type { Command, Redirect, ShellAssignment, ShellNode, ShellPart, ShellWord } from "./shell-tree";
import { ShellWords } from "./shell-words";

const compound = new Set("if while until for select case { function coproc [[".split(" "));
const closing = new Set("then do done fi elif else esac }".split(" "));
/** Builtins whose arguments may be assignments (Bash Reference Manual, §3.4). */
const declarations = new Set("local alias export declare typeset readonly".split(" "));

const bareWord = /[^\s;&|<>()"'`$\\]+/y;
const assigns = /([A-Za-z_]\w*)(?:\[[^\]\n]{0,200}\])?\+?=/y;
const redirects = /(?:(\d+)|\{[A-Za-z_]\w*\})?(<<<|<<-?|<&|<>|<(?!\()|>>|>&|>\||>(?!\())|&>>?/y;
const declares = /([^\s;&|<>()"'`$\\]+)[ \t]*\([ \t]*\)/y;

type Written<T> = { -readonly [K in keyof T]: T[K] };

type Inner = (command: Command) => Command["inner"];

interface Pending {
  readonly redirect: Written<Redirect>;
  readonly delimiter: string;
  readonly indented: boolean;
}

/** What a parse of shell text gave. */
interface Parsed {
  readonly nodes: readonly ShellNode[];
  /** Offset of the first error; -1 when there is none. */
  readonly brokenAt: number;
}

/**
 * Parses shell text as bash reads it (Bash Reference Manual, §3.2; POSIX.1-2024, XCU 2.10).
 * `fixed` is the place of everything when the text stands nowhere in the source; `inner` gives what a simple command makes a shell run.
 * Never throws; of text with errors it gives what could be read. Time grows with the length of the text.
 */
export function parseShell(text: Joined, inner: Inner, fixed?: Span): Parsed {
  return new ShellParser(text, fixed, inner).script();
}

class ShellParser extends ShellWords {
  private pending: Pending[] = [];
  private readonly commands: Written<Command>[] = [];

  constructor(
    text: Joined,
    fixed: Span | undefined,
    private readonly inner: (command: Command) => Command["inner"],
  ) {
    super(text, fixed);
  }

  script(): Parsed {
    const nodes: ShellNode[] = [];
    for (;;) {
      nodes.push(...this.list());
      if (this.at >= this.end) break;
      // A closing word or sign without its opening: read on behind it.
      this.broken(this.at);
      this.at += this.match(bareWord)?.[0].length || 1;
    }
    // Only now here-documents have their bodies.
    for (const command of this.commands) command.inner = this.inner(command);
    return { nodes, brokenAt: this.brokenAt };
  }

  protected decoded(text: string, around: Span): readonly ShellNode[] {
    const inner = new ShellParser(piece(text, 0, text.length), around, this.inner);
    inner.depth = this.depth;
    const { nodes, brokenAt } = inner.script();
    if (brokenAt >= 0) this.broken(this.at);
    return nodes;
  }

  private newline(): void {
    this.at++;
    const waiting = this.pending;
    this.pending = [];
    for (const { redirect, delimiter, indented } of waiting) {
      const start = this.at;
      let stop = this.end;
      while (this.at < this.end) {
        const found = this.source.indexOf("\n", this.at);
        const lineEnd = found < 0 || found > this.end ? this.end : found;
        const line = this.source.slice(this.at, lineEnd);
        const closes = (indented ? line.replace(/^\t+/, "") : line) === delimiter;
        if (closes) stop = this.at;
        this.at = closes ? lineEnd : Math.min(lineEnd + 1, this.end);
        if (closes) break;
      }
      redirect.body = this.body(start, stop);
      // The line end behind the delimiter ends this here-document and no command.
      if (this.at < this.end && waiting.at(-1)?.redirect !== redirect) this.at++;
    }
  }

  private body(start: number, stop: number): Joined {
    if (this.fixed) return { value: this.source.slice(start, stop), pieces: [{ at: 0, from: this.fixed.start }] };
    return slice(this.joined, start, stop);
  }

  /** Blanks, comments and line ends. */
  private gap(): void {
    for (this.blanks(); this.peek() === "\n"; this.blanks()) this.newline();
  }

  /** The word at this place when it is made of plain characters only. */
  private keyword(): string {
    const found = this.match(bareWord)?.[0] ?? "";
    return this.isWordEnd(this.at + found.length) ? found : "";
  }

  private take(word: string): boolean {
    if (this.keyword() !== word) return false;
    this.at += word.length;
    return true;
  }

  private expect(word: string): void {
    this.gap();
    if (!this.take(word)) this.broken(this.at);
  }

  private isClosed(): boolean {
    return this.at >= this.end || this.peek() === ")" || this.starts(";;") || this.starts(";&") || closing.has(this.keyword());
  }

  protected list(): ShellNode[] {
    const found: ShellNode[] = [];
    for (;;) {
      this.gap();
      if (this.isClosed()) return found;
      const start = this.at;
      const node = this.andOr();
      if (!node) {
        if (this.isClosed()) return found;
        this.broken(this.at);
        this.at++;
        continue;
      }
      this.blanks();
      const here = this.peek();
      if (here === "&") {
        this.at++;
        found.push({ kind: "background", node, span: this.span(start) });
        continue;
      }
      found.push(node);
      if (here === ";" && !this.isClosed()) this.at++;
      else if (here !== "" && here !== "\n" && here !== ")" && here !== ";") this.broken(this.at);
    }
  }

  /** A list of at least one command, as every compound command needs. */
  private commandsOf(): ShellNode[] {
    const found = this.list();
    if (found.length === 0) this.broken(this.at);
    return found;
  }

  private andOr(): ShellNode | undefined {
    const start = this.at;
    const first = this.pipeline();
    if (!first) return undefined;
    const parts = [first];
    const operators: ("&&" | "||")[] = [];
    let end = this.at;
    for (;;) {
      this.blanks();
      const operator = this.starts("&&") ? "&&" : this.starts("||") ? "||" : undefined;
      if (!operator) break;
      this.at += 2;
      this.gap();
      const next = this.pipeline();
      if (!next) {
        this.broken(this.at);
        break;
      }
      parts.push(next);
      operators.push(operator);
      end = this.at;
    }
    return operators.length === 0 ? first : { kind: "and-or", parts, operators, span: this.span(start, end) };
  }

  private pipeline(): ShellNode | undefined {
    const start = this.at;
    let negations = 0;
    let timed = false;
    let end = start;
    for (;;) {
      const negated = this.take("!");
      if (!negated && !this.take("time")) break;
      if (negated) negations++;
      else timed = true;
      end = this.at;
      this.blanks();
      if (!negated && this.take("-p")) this.blanks();
      if (!negated && this.take("--")) this.blanks();
    }
    const prefixed = negations > 0 || timed;
    const first = this.command();
    if (!first && !prefixed) return undefined;
    if (!first && /[&|]/.test(this.peek())) this.broken(this.at);
    const parts = first ? [first] : [];
    if (first) end = this.at;
    for (this.blanks(); first && this.peek() === "|" && this.peek(1) !== "|"; this.blanks()) {
      this.at += this.peek(1) === "&" ? 2 : 1;
      this.gap();
      const next = this.command();
      if (!next) {
        this.broken(this.at);
        break;
      }
      parts.push(next);
      end = this.at;
    }
    this.at = end;
    if (parts.length === 1 && !prefixed) return first;
    return { kind: "pipeline", parts, negated: negations % 2 === 1, timed, span: this.span(start, end) };
  }

  private command(): ShellNode | undefined {
    const start = this.at;
    const word = this.keyword();
    if (closing.has(word)) return undefined;
    if (word === "!" || word === "in") this.broken(start);
    const node = this.compound(word, start);
    if (node === undefined) return this.simple();
    const end = this.at;
    const found = this.redirections();
    if (found.length === 0) {
      this.at = end;
      return node;
    }
    return { kind: "group", subshell: false, body: [node], redirects: found, span: this.span(start) };
  }

  private compound(word: string, start: number): ShellNode | undefined {
    if (this.peek() === "(") {
      if (this.isArithmetic(start)) return { kind: "test", scripts: this.arithmetic(start, 2).scripts, span: this.span(start) };
      const body = this.parenthesised(start, 1);
      if (body.length === 0) this.broken(this.at);
      return { kind: "group", subshell: true, body, redirects: [], span: this.span(start) };
    }
    if (compound.has(word)) {
      this.at += word.length;
      return this.deeper((): ShellNode => this.behind(word, start), {
        kind: "group",
        subshell: false,
        body: [],
        redirects: [],
        span: this.span(start),
      });
    }
    const declared = this.match(declares);
    if (!declared) return undefined;
    this.at += declared[0].length;
    return this.deeper((): ShellNode => this.functionBody(declared[1] as string, start), undefined);
  }

  private behind(word: string, start: number): ShellNode {
    switch (word) {
      case "if":
        return this.branches(start);
      case "while":
      case "until": {
        const condition = this.commandsOf();
        return this.loop(start, [], condition);
      }
      case "for":
      case "select":
        return this.each(start);
      case "case":
        return this.cases(start);
      case "function": {
        this.blanks();
        const name = this.match(bareWord)?.[0] ?? "";
        this.at += name.length;
        this.blanks();
        const parentheses = this.match(/\([ \t]*\)/y);
        if (parentheses) this.at += parentheses[0].length;
        return this.functionBody(name, start);
      }
      case "coproc": {
        this.blanks();
        // A name stands only before a compound command.
        const named = this.match(/[A-Za-z_]\w*[ \t]+(?=[({]|(?:if|while|until|for|case)\s)/y);
        if (named && !compound.has(named[0].trim())) this.at += named[0].length;
        const body = this.command();
        if (!body) this.broken(this.at);
        const span = this.span(start);
        return { kind: "background", node: { kind: "group", subshell: true, body: body ? [body] : [], redirects: [], span }, span };
      }
      case "[[":
        return this.test(start);
      default: {
        const body = this.commandsOf();
        this.expect("}");
        return { kind: "group", subshell: false, body, redirects: [], span: this.span(start) };
      }
    }
  }

  private functionBody(name: string, start: number): ShellNode {
    this.gap();
    const from = this.at;
    const body = this.command();
    if (!body || body.kind === "command") this.broken(from);
    return { kind: "function", name, body: body ? [body] : [], span: this.span(start) };
  }

  private branches(start: number): ShellNode {
    const branches: { condition: ShellNode[]; body: ShellNode[] }[] = [];
    let otherwise: ShellNode[] | undefined;
    do {
      const condition = this.commandsOf();
      this.expect("then");
      branches.push({ condition, body: this.commandsOf() });
    } while (this.take("elif"));
    if (this.take("else")) otherwise = this.commandsOf();
    this.expect("fi");
    return { kind: "if", branches, otherwise, span: this.span(start) };
  }

  private loop(start: number, words: readonly ShellWord[], condition: readonly ShellNode[], name?: string): ShellNode {
    this.gap();
    const close = this.take("{") ? "}" : "done";
    if (close === "done") this.expect("do");
    const body = this.commandsOf();
    this.expect(close);
    return { kind: "loop", name, words, condition, body, span: this.span(start) };
  }

  private each(start: number): ShellNode {
    this.blanks();
    if (this.isArithmetic(this.at)) {
      const { scripts } = this.arithmetic(this.at, 2);
      this.blanks();
      if (this.peek() === ";") this.at++;
      const span = this.span(start);
      const inside = scripts.map((body): ShellNode => ({ kind: "group", subshell: true, body, redirects: [], span }));
      return this.loop(start, [], inside);
    }
    const name = this.word()?.text;
    if (name === undefined) this.broken(this.at);
    this.gap();
    const words = this.take("in") ? this.words() : [];
    this.blanks();
    if (this.peek() === ";") this.at++;
    return this.loop(start, words, [], name);
  }

  private words(): ShellWord[] {
    const found: ShellWord[] = [];
    for (;;) {
      this.blanks();
      const word = this.word();
      if (!word) return found;
      found.push(word);
    }
  }

  private cases(start: number): ShellNode {
    this.blanks();
    const subject = this.wordOrNothing();
    if (subject.text === "") this.broken(this.at);
    this.expect("in");
    const items: { patterns: ShellWord[]; body: ShellNode[] }[] = [];
    for (this.gap(); this.at < this.end && !this.take("esac"); this.gap()) {
      if (this.peek() === "(") this.at++;
      let alternatives = 1;
      const patterns = this.words();
      for (; this.peek() === "|"; alternatives++) {
        this.at++;
        patterns.push(...this.words());
      }
      if (patterns.length !== alternatives) this.broken(this.at);
      if (patterns.length === 0 || this.peek() !== ")") {
        this.broken(this.at);
        if (patterns.length === 0 && this.peek() !== ")") break;
      } else this.at++;
      items.push({ patterns, body: this.list() });
      if (this.starts(";;&")) this.at += 3;
      else if (this.starts(";;") || this.starts(";&")) this.at += 2;
      else {
        this.expect("esac");
        break;
      }
    }
    if (this.at >= this.end && !this.source.endsWith("esac", this.end)) this.broken(this.at);
    return { kind: "case", subject, items, span: this.span(start) };
  }

  /** `[[ … ]]`; only the scripts in it matter. */
  private test(start: number): ShellNode {
    const scripts: (readonly ShellNode[])[] = [];
    for (this.gap(); this.at < this.end && !this.take("]]"); this.gap()) {
      do scripts.push(...this.skipped());
      while (!this.isWordEnd(this.at));
    }
    if (!this.source.slice(start, this.at).endsWith("]]")) this.broken(start);
    return { kind: "test", scripts, span: this.span(start) };
  }

  private redirections(): Redirect[] {
    const found: Redirect[] = [];
    let end = this.at;
    for (this.blanks(); ; this.blanks()) {
      const redirect = this.redirect();
      if (!redirect) break;
      found.push(redirect);
      end = this.at;
    }
    this.at = end;
    return found;
  }

  private redirect(): Redirect | undefined {
    const found = this.match(redirects);
    if (!found) return undefined;
    const start = this.at;
    this.at += found[0].length;
    const operator = found[2] ?? found[0];
    this.blanks();
    const target = this.word();
    if (!target) this.broken(this.at);
    const descriptor = found[1] === undefined ? undefined : Number(found[1]);
    const redirect: Written<Redirect> = { operator, descriptor, target, body: undefined, verbatim: false, span: this.span(start) };
    if (!/^<<-?$/.test(operator)) return redirect;
    redirect.target = undefined;
    redirect.verbatim = target !== undefined && /["'\\]/.test(target.text);
    redirect.body = this.body(this.at, this.at);
    if (target) this.pending.push({ redirect, delimiter: delimiterOf(target), indented: operator === "<<-" });
    return redirect;
  }

  private simple(): ShellNode | undefined {
    const start = this.at;
    const words: ShellWord[] = [];
    const assignments: ShellAssignment[] = [];
    const found: Redirect[] = [];
    let declaring = false;
    let end = start;
    for (this.blanks(); ; this.blanks()) {
      const redirect = this.redirect();
      if (redirect) found.push(redirect);
      else if (words.length === 0 || declaring) {
        const assignment = this.assignment();
        if (assignment && words.length === 0) assignments.push(assignment.found);
        else if (assignment) words.push(this.asWord(assignment));
        else {
          const word = this.word();
          if (!word) break;
          words.push(word);
          if (words.length === 1) declaring = declarations.has(word.text);
        }
      } else {
        const word = this.word();
        if (!word) break;
        words.push(word);
      }
      end = this.at;
    }
    if (end === start) return undefined;
    this.at = end;
    const command: Written<Command> = { kind: "command", words, assignments, redirects: found, inner: undefined, span: this.span(start) };
    this.commands.push(command);
    return command;
  }

  private assignment(): { readonly found: ShellAssignment; readonly start: number; readonly head: string } | undefined {
    const match = this.match(assigns);
    if (!match) return undefined;
    const start = this.at;
    const name = match[1] as string;
    this.at += match[0].length;
    const head = `${name}${match[0].endsWith("+=") ? "+=" : "="}`;
    if (this.peek() !== "(") {
      const value = this.wordOrNothing();
      return { found: { name, value, scripts: [], span: this.span(start) }, start, head };
    }
    this.at++;
    const scripts: (readonly ShellNode[])[] = [];
    this.deeper(() => {
      for (this.gap(); this.at < this.end && this.peek() !== ")"; this.gap()) scripts.push(...this.skipped());
    }, undefined);
    if (this.peek() === ")") this.at++;
    else this.broken(start);
    return { found: { name, value: undefined, scripts, span: this.span(start) }, start, head };
  }

  /** `export NAME=value` and its like: an argument with the name in front. */
  private asWord({ found, start, head }: { readonly found: ShellAssignment; readonly start: number; readonly head: string }): ShellWord {
    const joined = this.fixed
      ? { value: head, pieces: [{ at: 0, from: this.fixed.start }] }
      : { ...slice(this.joined, start, start + head.length), value: head };
    const name: ShellPart = { kind: "text", value: head, quoted: false, joined };
    return { text: this.source.slice(start, this.at), parts: [name, ...(found.value?.parts ?? [])], span: found.span };
  }
}

/** The text that ends a here-document: its word without quotes, nothing expanded. */
function delimiterOf(word: ShellWord): string {
  return word.parts.map((part) => (part.kind === "text" || part.kind === "glob" ? part.value : part.text)).join("");
}
