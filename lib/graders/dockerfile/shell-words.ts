import type { Span } from "../rule";
import { type Joined, join, slice, sourceSpan } from "./joined";
import type { ShellNode, ShellPart, ShellWord } from "./shell-tree";

// Deeper nesting is no build script; it would only overflow the stack.
const deepest = 24;

const blanks = /[ \t\r]/;
const wordEnds = /[\s;&|<>()]/;
const parameter = /[A-Za-z_]\w*|\d+|[@*#?$!-]/y;
// Bash Reference Manual, Shell Parameter Expansion.
const withOperand = /:?[-=?+]|##?|%%?/y;
const otherOperator = /\/[/#%]?|\^\^?|,,?|[@:]/y;
const ansiEscape = /\\(?:x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/y;
const ansiNames: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

type Part<K extends ShellPart["kind"]> = Extract<ShellPart, { readonly kind: K }>;
/** Where a run of text ends beside the end of its region. */
type Until = "word" | "operand" | "quoted-operand" | "quote";
const isQuoted = (until: Until) => until === "quote" || until === "quoted-operand";
/** A found script: what runs while a word is expanded. */
type Scripts = (readonly ShellNode[])[];

/** Reads the words of shell text: quotes, escapes and expansions, as bash does (Bash Reference Manual, §3.1 and §3.5). */
export abstract class ShellWords {
  protected at = 0;
  protected depth = 0;
  /** Offset of the first error; -1 while there is none. */
  brokenAt = -1;
  /** Open brace of a brace expansion -> its closing one, for the text before `bracesUntil`. */
  private readonly braces = new Map<number, number>();
  private bracesUntil = 0;
  /** Before this no bracket closes; a search from each would grow with the square of their number. */
  private bracketsUntil = 0;

  /** `fixed` is the place of everything when the text is made from decoded text that stands nowhere. */
  protected constructor(
    protected readonly joined: Joined,
    protected readonly fixed: Span | undefined,
    protected readonly source = joined.value,
    protected end = source.length,
  ) {}

  /** Reads statements up to a closing word, parenthesis or the end of the region, and leaves the closing one. */
  protected abstract list(): ShellNode[];
  /** The same language in a text of its own, whose places all are `around`. */
  protected abstract decoded(text: string, around: Span): readonly ShellNode[];

  protected broken(at: number): void {
    if (this.brokenAt < 0 || at < this.brokenAt) this.brokenAt = at;
  }

  protected peek(ahead = 0): string {
    return this.at + ahead < this.end ? this.source.charAt(this.at + ahead) : "";
  }

  protected starts(text: string): boolean {
    return this.at + text.length <= this.end && this.source.startsWith(text, this.at);
  }

  /** The sticky pattern at this place, if it ends inside the region. */
  protected match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    return found && this.at + found[0].length <= this.end ? found : undefined;
  }

  protected isWordEnd(at: number): boolean {
    return at >= this.end || wordEnds.test(this.source.charAt(at));
  }

  protected blanks(): void {
    for (;;) {
      if (this.starts("\\\n")) this.at += 2;
      else if (this.at < this.end && blanks.test(this.source.charAt(this.at))) this.at++;
      else break;
    }
    if (this.peek() !== "#") return;
    const newline = this.source.indexOf("\n", this.at);
    this.at = newline < 0 || newline > this.end ? this.end : newline;
  }

  protected span(start: number, end = this.at): Span {
    return this.fixed ?? sourceSpan(this.joined, start, end);
  }

  /** Runs `read` one level deeper; text that nests too deep is left unread. */
  protected deeper<T>(read: () => T, otherwise: T): T {
    if (this.depth >= deepest) {
      this.broken(this.at);
      this.at = this.end;
      return otherwise;
    }
    this.depth++;
    const found = read();
    this.depth--;
    return found;
  }

  /** Reads inside `[this.at, end)` only. */
  private within<T>(end: number, read: () => T): T {
    const outer = this.end;
    this.end = end;
    const found = read();
    this.end = outer;
    return found;
  }

  /** The word at this place; undefined where none begins. */
  protected word(): ShellWord | undefined {
    const start = this.at;
    const parts = this.parts("word");
    return this.at > start ? { text: this.source.slice(start, this.at), parts, span: this.span(start) } : undefined;
  }

  /** A word that may be empty: the value of an assignment. */
  protected wordOrNothing(): ShellWord {
    return this.word() ?? { text: "", parts: [], span: this.span(this.at, this.at) };
  }

  private isEnd(until: Until): boolean {
    if (this.at >= this.end) return true;
    const here = this.source.charAt(this.at);
    if (until !== "word") return here === (until === "quote" ? '"' : "}");
    return wordEnds.test(here) && !((here === "<" || here === ">") && this.peek(1) === "(");
  }

  protected parts(until: Until): ShellPart[] {
    const found: ShellPart[] = [];
    const text = new TextRun(this.source);
    const flush = () => {
      if (text.any) found.push(this.textPart(text, isQuoted(until)));
    };
    while (!this.isEnd(until)) {
      const start = this.at;
      const special = this.special(until);
      if (special) {
        flush();
        found.push(...special);
      } else if (this.at === start) this.plain(text, until);
    }
    flush();
    return found;
  }

  /** One character of text, or an escaped one. */
  private plain(text: TextRun, until: Until): void {
    if (this.peek() !== "\\" || this.at + 1 >= this.end) text.add(this.at++);
    else {
      const next = this.peek(1);
      if (isQuoted(until) && !/[$`"\\\n]/.test(next) && !(next === "}" && until !== "quote")) text.add(this.at);
      if (next !== "\n") text.add(this.at + 1);
      else text.skip();
      this.at += 2;
    }
  }

  private textPart(run: TextRun, quoted: boolean): Part<"text"> {
    const { value, runs } = run.take();
    const joined = this.fixed
      ? { value, pieces: [{ at: 0, from: this.fixed.start }] }
      : join(...runs.map(([start, end]) => slice(this.joined, start, end)));
    return { kind: "text", value, quoted, joined };
  }

  /** A quoted, expanded or globbing part at this place; undefined for plain text. */
  private special(until: Until): ShellPart[] | undefined {
    const quoted = isQuoted(until);
    const here = this.peek();
    if (here === '"') return this.doubleQuoted();
    if (here === "`") return [this.backticks(quoted)];
    if (here === "$" && !(until === "quote" && /["']/.test(this.peek(1)))) return this.dollar(quoted);
    if (quoted) return undefined;
    if (here === "'") return [this.singleQuoted()];
    if ((here === "<" || here === ">") && this.peek(1) === "(") return [this.process()];
    if (this.peek(1) === "(" && /[?*+@!]/.test(here) && until === "word") return [this.extendedGlob()];
    if (here === "*" || here === "?") {
      this.at++;
      return [{ kind: "glob", value: here }];
    }
    if (here === "[") return this.bracket();
    return here === "{" && until === "word" ? this.brace() : undefined;
  }

  private singleQuoted(): Part<"text"> {
    const start = this.at;
    const close = this.source.indexOf("'", start + 1);
    const inside = close < 0 || close >= this.end ? this.end : close;
    if (inside === this.end) this.broken(start);
    this.at = Math.min(inside + 1, this.end);
    return this.textPart(TextRun.of(this.source, start + 1, inside), true);
  }

  private doubleQuoted(): ShellPart[] {
    const start = this.at++;
    const found = this.parts("quote");
    if (this.at >= this.end) this.broken(start);
    else this.at++;
    return found.length > 0 ? found : [this.textPart(TextRun.of(this.source, start + 1, start + 1), true)];
  }

  private ansiQuoted(): Part<"text"> {
    const start = this.at;
    this.at += 2;
    const text = new TextRun(this.source);
    text.skip();
    while (this.at < this.end && this.peek() !== "'") {
      const escaped = this.match(ansiEscape)?.[0];
      if (escaped) {
        text.put(ansiValue(escaped), this.at);
        this.at += escaped.length;
      } else text.add(this.at++);
    }
    if (this.at >= this.end) this.broken(start);
    else this.at++;
    return this.textPart(text, true);
  }

  /** What a `$` begins; undefined when it is itself. */
  private dollar(quoted: boolean): ShellPart[] | undefined {
    const next = this.peek(1);
    const start = this.at;
    if (next === "(") return [this.isArithmetic(start + 1) ? this.arithmetic(start, 3) : this.substitution(quoted)];
    if (next === "{") return this.parameter(quoted);
    if (next === "[") return [this.oldArithmetic()];
    if (next === "'" && !quoted) return [this.ansiQuoted()];
    if (next === '"' && !quoted) {
      this.at++;
      const scripts = scriptsOfParts(this.doubleQuoted());
      return [{ kind: "other", what: "locale", scripts, text: this.source.slice(start, this.at) }];
    }
    this.at++;
    const name = this.match(/[A-Za-z_]\w*|[\d@*#?$!-]/y)?.[0];
    if (name === undefined) {
      this.at = start;
      return undefined;
    }
    this.at += name.length;
    return [{ kind: "variable", name, operator: "", operand: [], quoted, text: `$${name}` }];
  }

  private substitution(quoted: boolean): Part<"script"> {
    const start = this.at;
    return { kind: "script", body: this.parenthesised(start, 2), quoted, text: this.source.slice(start, this.at) };
  }

  private process(): Part<"other"> {
    const start = this.at;
    const body = this.parenthesised(start, 2);
    return { kind: "other", what: "process", scripts: [body], text: this.source.slice(start, this.at) };
  }

  /** The list between an opening of `opening` characters and its closing parenthesis. */
  protected parenthesised(start: number, opening: number): ShellNode[] {
    this.at = start + opening;
    const body = this.deeper(() => this.list(), []);
    if (this.peek() === ")") this.at++;
    else this.broken(start);
    return body;
  }

  /** Backticks: text with an escaped character is decoded first, and then stands nowhere in particular. */
  private backticks(quoted: boolean): Part<"script"> {
    const start = this.at;
    let close = start + 1;
    let escaped = false;
    while (close < this.end && this.source.charAt(close) !== "`") {
      if (this.source.charAt(close) === "\\") {
        escaped ||= /[$`\\]/.test(this.source.charAt(close + 1)) || (quoted && this.source.charAt(close + 1) === '"');
        close++;
      }
      close++;
    }
    const inside = Math.min(close, this.end);
    if (close >= this.end) this.broken(start);
    this.at = start + 1;
    const body = this.deeper((): readonly ShellNode[] => {
      const after = Math.min(inside + 1, this.end);
      if (escaped) {
        const text = this.source.slice(start + 1, inside).replace(quoted ? /\\([$`"\\])/g : /\\([$`\\])/g, "$1");
        this.at = after;
        return this.decoded(text, this.span(start, after));
      }
      const found = this.within(inside, () => {
        const list = this.list();
        if (this.at < inside) this.broken(this.at);
        return list;
      });
      this.at = after;
      return found;
    }, []);
    return { kind: "script", body, quoted, text: this.source.slice(start, this.at) };
  }

  /** True when the `((` at `open` closes with `))`, which only arithmetic does. */
  protected isArithmetic(open: number): boolean {
    if (!this.source.startsWith("((", open)) return false;
    let level = 0;
    for (let at = open; at < this.end; at++) {
      const here = this.source.charAt(at);
      if (here === "\\") at++;
      else if (here === "'" || here === '"') {
        const close = this.source.indexOf(here, at + 1);
        if (close < 0) return false;
        at = close;
      } else if (here === "(") level++;
      else if (here === ")" && --level === 1) return this.source.charAt(at + 1) === ")" && at + 1 < this.end;
    }
    return false;
  }

  /** Arithmetic that begins at `start` with `opening` characters and ends with `))`. */
  protected arithmetic(start: number, opening: number): Part<"other"> {
    this.at = start + opening;
    const scripts = this.deeper(() => this.expressions(0), []);
    if (this.starts("))")) this.at += 2;
    else this.broken(start);
    return { kind: "other", what: "arithmetic", scripts, text: this.source.slice(start, this.at) };
  }

  private oldArithmetic(): Part<"other"> {
    const start = this.at;
    this.at += 2;
    const scripts = this.deeper(() => this.skipTo("]"), []);
    if (this.peek() === "]") this.at++;
    else this.broken(start);
    return { kind: "other", what: "arithmetic", scripts, text: this.source.slice(start, this.at) };
  }

  /** The scripts of an expression up to the parenthesis that closes it. */
  private expressions(from: number): Scripts {
    const found: Scripts = [];
    for (let level = from; this.at < this.end; ) {
      const here = this.peek();
      if (here === ")" && level-- === 0) break;
      if (here === "(") level++;
      found.push(...this.skipped());
    }
    return found;
  }

  /** The scripts up to an unquoted `close`, which is left. */
  protected skipTo(close: string): Scripts {
    const found: Scripts = [];
    while (this.at < this.end && this.peek() !== close) found.push(...this.skipped());
    return found;
  }

  /** One character, quotation or expansion; its scripts. */
  protected skipped(): Scripts {
    const here = this.peek();
    const start = this.at;
    let parts: readonly ShellPart[] | undefined;
    if (here === '"') parts = this.doubleQuoted();
    else if (here === "'") parts = [this.singleQuoted()];
    else if (here === "`") parts = [this.backticks(false)];
    else if (here === "$") parts = this.dollar(false);
    else if ((here === "<" || here === ">") && this.peek(1) === "(") parts = [this.process()];
    else if (here === "\\") this.at++;
    if (!parts && this.at < this.end) this.at++;
    return this.at > start && parts ? scriptsOfParts(parts) : [];
  }

  /** `${…}`. */
  private parameter(quoted: boolean): ShellPart[] {
    const start = this.at;
    this.at += 2;
    return this.deeper(() => this.parameterFrom(start, quoted), []);
  }

  private parameterFrom(start: number, quoted: boolean): ShellPart[] {
    let prefix = "";
    // `${#}`, `${!}` and `${#-x}` name the parameter itself; `${#x}` and `${!x}` ask about x.
    if (
      /[#!]/.test(this.peek()) &&
      /[\w@*#?$!-]/.test(this.peek(1)) &&
      !(this.peek(1) !== "" && /[-#?]/.test(this.peek(1)) && this.peek(2) !== "}")
    ) {
      prefix = this.peek();
      this.at++;
    }
    const name = this.match(parameter)?.[0] ?? "";
    this.at += name.length;
    const scripts: Scripts = [];
    let index = "";
    if (this.peek() === "[") {
      index = "[";
      this.at++;
      this.skipTo("]");
      this.at = Math.min(this.at + 1, this.end);
    }
    const taking = this.match(withOperand)?.[0];
    const other = taking === undefined ? this.match(otherOperator)?.[0] : undefined;
    let operator = taking ?? other ?? "";
    this.at += operator.length;
    let operand: ShellPart[] = [];
    if (taking !== undefined) operand = this.parts(quoted && !/[#%]/.test(taking) ? "quoted-operand" : "operand");
    else if (other !== undefined) scripts.push(...this.skipTo("}"));
    else if (this.peek() !== "}") {
      const from = this.at;
      this.skipTo("}");
      operator = this.source.slice(from, this.at);
      if (!(prefix === "!" && /^[*@]$/.test(operator))) this.broken(start);
      else {
        prefix += operator;
        operator = "";
      }
    }
    if (this.peek() === "}") this.at++;
    else this.broken(start);
    const text = this.source.slice(start, this.at);
    const variable: ShellPart = { kind: "variable", name, operator: `${prefix}${index}${operator}`, operand, quoted, text };
    return scripts.length > 0 ? [variable, { kind: "other", what: "arithmetic", scripts, text: "" }] : [variable];
  }

  private extendedGlob(): Part<"other"> {
    const start = this.at;
    this.at += 2;
    const scripts = this.deeper(() => this.expressions(0), []);
    if (this.peek() === ")") this.at++;
    else this.broken(start);
    return { kind: "other", what: "extglob", scripts, text: this.source.slice(start, this.at) };
  }

  /** `[…]` that closes inside the word; undefined when the bracket is itself. */
  private bracket(): ShellPart[] | undefined {
    const start = this.at;
    if (start < this.bracketsUntil) return undefined;
    const negated = /[!^]/.test(this.peek(1)) ? 2 : 1;
    let level = 0;
    let at = start + negated;
    for (; !this.isWordEnd(at); at++) {
      const here = this.source.charAt(at);
      if (here === "[" && /[:.=]/.test(this.source.charAt(at + 1))) level++;
      else if (here === "]" && at > start + negated && level-- === 0) {
        this.at = at + 1;
        return [{ kind: "glob", value: this.source.slice(start, at + 1) }];
      }
    }
    this.bracketsUntil = at;
    return undefined;
  }

  /** `{a,b}` and `{1..9}`; undefined when the brace is itself. */
  private brace(): ShellPart[] | undefined {
    const start = this.at;
    if (start >= this.bracesUntil) this.findBraces();
    const close = this.braces.get(start);
    if (close === undefined) return undefined;
    this.at++;
    const scripts: Scripts = [];
    this.deeper(() => {
      while (this.at < close) scripts.push(...this.skipped());
    }, undefined);
    this.at = Math.max(this.at, close + 1);
    return [{ kind: "other", what: "brace", scripts, text: this.source.slice(start, this.at) }];
  }

  /** Pairs the braces of the rest of this word in one pass. */
  private findBraces(): void {
    const open: { at: number; lists: boolean }[] = [];
    let at = this.at;
    for (let level = 0; at < this.end; at++) {
      const here = this.source.charAt(at);
      const last = open.at(-1);
      if (here === "\\") at++;
      else if (here === "'" || here === '"' || here === "`") {
        const close = this.source.indexOf(here, at + 1);
        if (close < 0) break;
        at = close;
      } else if (here === "(") level++;
      else if (here === ")" && level > 0) level--;
      else if (level > 0) continue;
      else if (this.isWordEnd(at)) break;
      else if (here === "{") open.push({ at, lists: false });
      else if (here === "," && last) last.lists = true;
      else if (here === "." && this.source.charAt(at + 1) === "." && last) last.lists = true;
      else if (here === "}" && last) {
        open.pop();
        if (last.lists) this.braces.set(last.at, at);
      }
    }
    this.bracesUntil = Math.max(at, this.at + 1);
  }
}

function scriptsOfParts(parts: readonly ShellPart[]): Scripts {
  return parts.flatMap((part): Scripts => {
    if (part.kind === "script") return [part.body];
    if (part.kind === "other") return [...part.scripts];
    return part.kind === "variable" ? scriptsOfParts(part.operand) : [];
  });
}

function ansiValue(escaped: string): string {
  const kind = escaped.charAt(1);
  const rest = escaped.slice(2);
  if (/[xuU]/.test(kind) && rest !== "") {
    const code = Number.parseInt(rest, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  }
  if (/[0-7]/.test(kind)) return String.fromCharCode(Number.parseInt(escaped.slice(1), 8) & 0xff);
  if (kind === "c" && rest !== "") return String.fromCharCode(rest.charCodeAt(0) & 0x1f);
  if (/[\\'"?]/.test(kind)) return kind;
  return Object.hasOwn(ansiNames, kind) ? (ansiNames[kind] as string) : escaped;
}

/** Text that is being read, with the stretches of the source that it was taken from. */
class TextRun {
  private values: string[] = [];
  private runs: [number, number][] = [];
  private open = false;

  constructor(private readonly source: string) {}

  static of(source: string, start: number, end: number): TextRun {
    const run = new TextRun(source);
    run.values.push(source.slice(start, end));
    run.runs.push([start, end]);
    run.open = true;
    return run;
  }

  /** True when there is text, even of no characters: an escaped line end makes a word of its own. */
  get any(): boolean {
    return this.open;
  }

  skip(): void {
    this.open = true;
  }

  add(at: number): void {
    this.put(this.source.charAt(at), at);
  }

  put(value: string, at: number): void {
    this.open = true;
    this.values.push(value);
    const last = this.runs.at(-1);
    if (last && last[1] === at) last[1] = at + value.length;
    else this.runs.push([at, at + value.length]);
  }

  take(): { value: string; runs: readonly (readonly [number, number])[] } {
    const taken = { value: this.values.join(""), runs: this.runs };
    this.values = [];
    this.runs = [];
    this.open = false;
    return taken;
  }
}
