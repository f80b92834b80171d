import type { Data, Finding } from "./rule";
import type { RoomMessages, WordsLocale } from "./words";

/** A pattern in pieces: text, a value, the number of the enclosing plural, a choice by number or by word. */
type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "number"; readonly name: string }
  | { readonly kind: "plural" | "select"; readonly name: string; readonly cases: ReadonlyMap<string, readonly Piece[]> };

/** A pattern that cannot be read, with the offset of the fault. */
export class MessageSyntaxError extends Error {
  constructor(
    readonly at: number,
    problem: string,
  ) {
    super(`${problem} at ${at}`);
  }
}

const name = /[a-zA-Z][a-zA-Z0-9]*/y;
const caseNames = { plural: /=\d+|zero|one|two|few|many|other/y, select: /[a-zA-Z0-9][a-zA-Z0-9-]*/y } as const;
const blank = /\s*/y;

/** The subset of ICU MessageFormat that the words use: `{name}`, `{name, plural, =0 {…} one {…} other {# …}}`, `{name, select, word {…} other {…}}`, apostrophes before braces. */
function parsePattern(pattern: string): readonly Piece[] {
  let at = 0;
  let depth = 0;
  const take = (token: RegExp, wanted: string) => {
    token.lastIndex = at;
    const match = token.exec(pattern);
    if (!match) throw new MessageSyntaxError(at, `expected ${wanted}`);
    at = token.lastIndex;
    return match[0];
  };
  const takeBlank = () => take(blank, "a blank");
  const takeChar = (char: string) => {
    if (pattern[at] !== char) throw new MessageSyntaxError(at, `expected ${char}`);
    at++;
  };

  const argument = (): Piece => {
    takeChar("{");
    takeBlank();
    const argumentName = take(name, "a name");
    takeBlank();
    if (pattern[at] === "}") {
      at++;
      return { kind: "value", name: argumentName };
    }
    takeChar(",");
    takeBlank();
    const kind = take(/plural|select/y, "plural or select") as "plural" | "select";
    takeBlank();
    takeChar(",");
    const cases = new Map<string, readonly Piece[]>();
    for (takeBlank(); pattern[at] !== "}"; takeBlank()) {
      const key = take(caseNames[kind], kind === "plural" ? "a case such as one, other or =0" : "a case");
      takeBlank();
      takeChar("{");
      depth++;
      cases.set(key, pieces(kind === "plural" ? argumentName : null));
      depth--;
      takeChar("}");
    }
    if (!cases.has("other")) throw new MessageSyntaxError(at, `a ${kind} needs the case other`);
    at++;
    return { kind, name: argumentName, cases };
  };

  /** Up to the end, or to the brace that closes a case. */
  const pieces = (plural: string | null): readonly Piece[] => {
    const found: Piece[] = [];
    let text = "";
    const flush = () => {
      if (text !== "") found.push({ kind: "text", text });
      text = "";
    };
    while (at < pattern.length) {
      const char = pattern[at] as string;
      if (char === "'") {
        const next = pattern[at + 1];
        if (next === "'") {
          text += "'";
          at += 2;
        } else if (next === "{" || next === "}" || (next === "#" && plural !== null)) {
          // Quoted up to the next single apostrophe; two of them are one.
          for (at++; at < pattern.length && !(pattern[at] === "'" && pattern[at + 1] !== "'"); at++) {
            text += pattern[at];
            if (pattern[at] === "'") at++;
          }
          at++;
        } else {
          text += char;
          at++;
        }
      } else if (char === "{") {
        flush();
        found.push(argument());
      } else if (char === "}") {
        if (depth === 0) throw new MessageSyntaxError(at, "a brace closes nothing");
        break;
      } else if (char === "#" && plural !== null) {
        flush();
        found.push({ kind: "number", name: plural });
        at++;
      } else {
        text += char;
        at++;
      }
    }
    flush();
    return found;
  };

  const all = pieces(null);
  return all;
}

const parsed = new Map<string, readonly Piece[]>();

function parseOnce(pattern: string): readonly Piece[] {
  const known = parsed.get(pattern);
  if (known) return known;
  const pieces = parsePattern(pattern);
  parsed.set(pattern, pieces);
  return pieces;
}

function renderPieces(pieces: readonly Piece[], data: Data, locale: WordsLocale): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      const value = Object.hasOwn(data, piece.name) ? data[piece.name] : undefined;
      // Only an old report can lack a value (tests refuse it for what we ship): better a gap than no sentence.
      if (value === undefined) return "…";
      if (piece.kind === "value") return String(value);
      if (piece.kind === "number") return new Intl.NumberFormat(locale).format(Number(value));
      const chosen =
        piece.kind === "select"
          ? piece.cases.get(String(value))
          : (piece.cases.get(`=${value}`) ?? piece.cases.get(new Intl.PluralRules(locale).select(Number(value))));
      return renderPieces(chosen ?? piece.cases.get("other") ?? [], data, locale);
    })
    .join("");
}

/** Fills a pattern with what a finding mentions. Throws MessageSyntaxError for a pattern that cannot be read. */
export function renderMessage(pattern: string, data: Data, locale: WordsLocale): string {
  return renderPieces(parseOnce(pattern), data, locale);
}

/** Names of all values that a pattern mentions, in order, each once. Throws MessageSyntaxError. */
export function placeholdersOf(pattern: string): readonly string[] {
  const visit = (pieces: readonly Piece[]): string[] =>
    pieces.flatMap((piece) => {
      if (piece.kind === "text") return [];
      return "cases" in piece ? [piece.name, ...[...piece.cases.values()].flatMap(visit)] : [piece.name];
    });
  return [...new Set(visit(parseOnce(pattern)))];
}

/** A finding in words: the sentence, the rule's title, and the label of its quick fix where there is one. */
export interface SaidFinding {
  readonly title: string;
  readonly message: string;
  readonly fix: string | null;
}

/**
 * Says a finding in a language. An engine's own sentence (a compiler's) stands for the message.
 * A rule that has no words any more (an old report) is said by its id.
 */
export function renderFinding(
  finding: Pick<Finding, "rule" | "data" | "text" | "fixable">,
  words: RoomMessages,
  locale: WordsLocale,
): SaidFinding {
  const own = Object.hasOwn(words, finding.rule) ? words[finding.rule] : undefined;
  const data = finding.data ?? {};
  return {
    title: own?.title ?? finding.rule,
    message: finding.text ?? (own ? renderMessage(own.message, data, locale) : finding.rule),
    fix: finding.fixable && own?.fix !== undefined ? renderMessage(own.fix, data, locale) : null,
  };
}
