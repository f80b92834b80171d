import { isBlank } from "./blanks";
import { replaceInPattern, trimPrefix, trimSuffix } from "./shell-pattern";

/** The value of a variable: a text, null when it is set to something that we do not know, undefined when it is not set. */
export type Lookup = (name: string) => string | null | undefined;

export interface Expanded {
  /** Quotes taken off, escapes undone, variables replaced; null when it depends on something that we do not know. */
  readonly value: string | null;
  /** Names that were set, in order of first use. */
  readonly matched: readonly string[];
  /** Names that were not set, in order of first use. */
  readonly unmatched: readonly string[];
  /** Why Docker refuses the word, when it does. */
  readonly problem: "open-quote" | "open-brace" | "bad-substitution" | "unset" | undefined;
  /** Where the last variable begins that was read. */
  readonly at: number;
}

class Refused extends Error {
  constructor(readonly problem: NonNullable<Expanded["problem"]>) {
    super(problem);
  }
}

// A value may be used in the next, so it could double with every line.
const longest = 16_384;
const deepest = 100;
const letter = /^[\p{L}\p{Nd}_]$/u;
const special = new Set("@ * # ? - $ !".split(" "));

/**
 * Replaces variables in one word as Docker's own word processing does (not a shell's): `$x`, `${x}`, `${x:-y}`, `${x-y}`, `${x:+y}`, `${x+y}`,
 * `${x:?y}`, `${x?y}`, `${x#p}`, `${x##p}`, `${x%p}`, `${x%%p}`, `${x/p/r}`, `${x//p/r}`. Never throws: what Docker refuses is in `problem`.
 * `quotes: false` leaves them as they are, as in the text of a here-document.
 * Behaviour after BuildKit's frontend (Apache-2.0). Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandWord(word: string, escapeMark: string, lookup: Lookup, quotes = true): Expanded {
  if (!/['"$\\`]/.test(word)) return { value: word, matched: [], unmatched: [], problem: undefined, at: 0 };
  const matched = new Set<string>();
  const unmatched = new Set<string>();
  let at = 0;
  let variableAt = 0;
  let depth = 0;
  let unknown = false;

  function value(name: string): string | undefined {
    const found = lookup(name);
    if (found === undefined) {
      unmatched.add(name);
      return undefined;
    }
    matched.add(name);
    if (found === null) unknown = true;
    return found ?? "";
  }

  function until(stop: string, rawEscapes: boolean): string {
    if (++depth > deepest) throw new Refused("bad-substitution");
    const out: string[] = [];
    let length = 0;
    while (at < word.length) {
      const character = word.charAt(at);
      let part: string;
      if (character === stop) {
        at++;
        depth--;
        return out.join("");
      }
      if (quotes && character === "'") part = singleQuoted();
      else if (quotes && character === '"') part = doubleQuoted(rawEscapes);
      else if (character === "$") part = dollar();
      else {
        at++;
        part = character;
        if (character === escapeMark) {
          part = (rawEscapes ? character : "") + word.charAt(at);
          at++;
        }
      }
      out.push(part);
      length += part.length;
      if (length > longest) unknown = true;
      if (length > 4 * longest) out.length = 0;
    }
    if (stop !== "") throw new Refused("open-brace");
    depth--;
    return out.join("");
  }

  function singleQuoted(): string {
    const end = word.indexOf("'", at + 1);
    if (end < 0) throw new Refused("open-quote");
    const text = word.slice(at + 1, end);
    at = end + 1;
    return text;
  }

  function doubleQuoted(rawEscapes: boolean): string {
    const out: string[] = [];
    at++;
    while (at < word.length) {
      const character = word.charAt(at);
      if (character === '"') {
        at++;
        return out.join("");
      }
      if (character === "$") {
        out.push(dollar());
        continue;
      }
      at++;
      if (character === escapeMark) {
        if (rawEscapes) out.push(character);
        const next = word.charAt(at);
        if (next === "") continue;
        if (next === '"' || next === "$" || next === escapeMark) {
          at++;
          out.push(next);
          continue;
        }
      }
      out.push(character);
    }
    throw new Refused("open-quote");
  }

  function name(): string {
    const start = at;
    const first = word.charAt(at);
    if (/^\p{Nd}$/u.test(first)) {
      while (/^\p{Nd}$/u.test(word.charAt(at))) at++;
      return word.slice(start, at);
    }
    if (special.has(first)) {
      at++;
      return first;
    }
    while (at < word.length && letter.test(word.charAt(at))) at++;
    return word.slice(start, at);
  }

  function dollar(): string {
    if (depth === 1) variableAt = at;
    at++;
    if (word.charAt(at) !== "{") {
      const found = name();
      return found === "" ? "$" : (value(found) ?? "");
    }
    at++;
    if (at >= word.length) throw new Refused("open-brace");
    if ("{}:".includes(word.charAt(at))) throw new Refused("bad-substitution");
    const variable = name();
    let operator = word.charAt(at++);
    if (operator === "") throw new Refused("bad-substitution");
    if (operator === "}") return value(variable) ?? "";
    if (operator === "/") return replace(variable);
    const emptyIsUnset = operator === ":";
    if (emptyIsUnset) operator = word.charAt(at++);
    if (!"+-?#%".includes(operator) || operator === "") throw new Refused("bad-substitution");
    let operand = until("}", operator === "#" || operator === "%");
    const current = value(variable);
    const unset = current === undefined || (emptyIsUnset && current === "" && lookup(variable) !== null);
    switch (operator) {
      case "-":
        return unset ? operand : (current ?? "");
      case "+":
        return unset ? "" : operand;
      case "?":
        if (unset) throw new Refused("unset");
        return current ?? "";
      default: {
        const greedy = operand.charAt(0) === operator;
        if (greedy) operand = operand.slice(1);
        const trimmed = operator === "%" ? trimSuffix(operand, current ?? "", greedy) : trimPrefix(operand, current ?? "", greedy);
        if (trimmed === undefined) throw new Refused("bad-substitution");
        return trimmed;
      }
    }
  }

  function replace(variable: string): string {
    const all = word.charAt(at) === "/";
    if (all) at++;
    const pattern = until("/", true);
    const replacement = until("}", true);
    const replaced = replaceInPattern(pattern, replacement, value(variable) ?? "", all);
    if (replaced === undefined) throw new Refused("bad-substitution");
    return replaced;
  }

  let problem: Expanded["problem"];
  let result: string | null = null;
  try {
    result = until("", false);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    problem = refused.problem;
  }
  return { value: unknown || problem ? null : result, matched: [...matched], unmatched: [...unmatched], problem, at: variableAt };
}

/** Takes quotes and escapes off without replacing variables: `"a b"` is `a b`; `$x` stays. What is left open stays as it is. */
export function unquote(word: string, escapeMark: string): string {
  if (!word.includes("'") && !word.includes('"') && !word.includes(escapeMark)) return word;
  const out: string[] = [];
  let quote = "";
  for (let at = 0; at < word.length; at++) {
    const character = word.charAt(at);
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    else if (character === escapeMark && quote !== "'" && at + 1 < word.length) {
      const next = word.charAt(at + 1);
      if (quote === '"' && next !== '"' && next !== "$" && next !== escapeMark) out.push(character);
      else {
        out.push(next);
        at++;
      }
    } else out.push(character);
  }
  return out.join("");
}

/**
 * Words of a line as Docker's shell lexer sees them with quotes, escapes and variables kept: `[start, end)` offsets of each; blanks behind `<<` part none.
 * Undefined when a quote or a brace stays open.
 */
export function rawWords(line: string): { start: number; end: number }[] | undefined {
  const words: { start: number; end: number }[] = [];
  let start = -1;
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (isBlank(character)) {
      if (start >= 0) words.push({ start, end: at });
      start = -1;
      at++;
      continue;
    }
    if (start < 0) start = at;
    if (line.startsWith("<<", at)) {
      at += 2;
      while (/[ \t\r]/.test(line.charAt(at))) at++;
      continue;
    }
    const next = rawPart(line, at, 0);
    if (next < 0) return undefined;
    at = next;
  }
  if (start >= 0) words.push({ start, end: line.length });
  return words;
}

/** Index behind the quote, escapeMark, variable or character that begins at `at`; -1 when it stays open. */
function rawPart(line: string, at: number, depth: number): number {
  const character = line.charAt(at);
  if (character === "\\") return Math.min(at + 2, line.length);
  if (character === "'") {
    const end = line.indexOf("'", at + 1);
    return end < 0 ? -1 : end + 1;
  }
  if (character === '"') {
    let inner = at + 1;
    while (inner < line.length && line.charAt(inner) !== '"') {
      if (line.charAt(inner) === "\\") inner += 2;
      else if (line.charAt(inner) === "$") {
        inner = rawPart(line, inner, depth);
        if (inner < 0) return -1;
      } else inner++;
    }
    return inner < line.length ? inner + 1 : -1;
  }
  if (character === "$" && line.charAt(at + 1) === "{") {
    if (depth > deepest) return -1;
    let inner = at + 2;
    if (inner >= line.length || "{}:".includes(line.charAt(inner))) return -1;
    while (inner < line.length && line.charAt(inner) !== "}") {
      inner = rawPart(line, inner, depth + 1);
      if (inner < 0) return -1;
    }
    return inner < line.length ? inner + 1 : -1;
  }
  return at + 1;
}
