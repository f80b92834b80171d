import type { Span } from "../rule";
import { isBlank, skipBlanks, trimEnd } from "./blanks";
import type { DirectiveReader } from "./directives";
import type { Comment } from "./file";
import type { Joined } from "./joined";

/** One physical line: offsets of its first character, of its end without line feed and carriage returns, and of the next line. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Cuts a text into physical lines at line feeds; a final line feed begins no further line. */
export function physicalLines(text: string): Line[] {
  const lines: Line[] = [];
  // A byte-order mark is no blank to BuildKit's rules for lines.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    while (end > start && text.charAt(end - 1) === "\r") end--;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** An instruction with its continued lines joined. */
export interface LogicalLine {
  readonly joined: Joined;
  readonly comments: readonly Comment[];
  readonly innerComments: readonly Comment[];
  readonly blankLines: readonly Span[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Hands out logical lines one by one; between two of them the caller may take physical lines away (heredocs). */
export interface LineReader {
  /** The next logical line, or undefined at the end. */
  next(): LogicalLine | undefined;
  /** Takes the next physical line away and gives its index, or -1 at the end. */
  take(): number;
  readonly lines: readonly Line[];
  /** Comment lines outside of instructions that were seen so far. */
  readonly comments: readonly Comment[];
}

/** Where the line must be cut if its end continues it, else -1: the escape character, not escaped itself, then blanks or tabs. */
function continuation(text: string, start: number, end: number, escapeMark: string): number {
  let at = end;
  while (at > start && (text.charAt(at - 1) === " " || text.charAt(at - 1) === "\t")) at--;
  if (at === start || text.charAt(at - 1) !== escapeMark) return -1;
  return at - 1 > start && text.charAt(at - 2) === escapeMark ? -1 : at - 1;
}

/**
 * Reads logical lines as BuildKit's parser does: blanks before an instruction are dropped, blanks before continued text are kept,
 * comment lines and blank lines inside a continued instruction are left out.
 */
export function lineReader(text: string, directives: DirectiveReader): LineReader {
  const lines = physicalLines(text);
  const comments: Comment[] = [];
  let at = 0;
  let above: Comment[] = [];

  function comment(index: number): Comment | undefined {
    const line = lines[index] as Line;
    const hash = skipBlanks(text, line.start, line.end);
    if (hash >= line.end || text.charAt(hash) !== "#") return undefined;
    const end = trimEnd(text, hash + 1, line.end);
    return { text: text.slice(skipBlanks(text, hash + 1, end), end), span: { start: hash, end: line.end }, line: index };
  }

  function next(): LogicalLine | undefined {
    while (at < lines.length) {
      const index = at++;
      const line = lines[index] as Line;
      directives.read(text, line.start, line.end);
      const remark = comment(index);
      if (remark) {
        comments.push(remark);
        above.push(remark);
        continue;
      }
      const start = skipBlanks(text, line.start, line.end);
      if (start >= line.end) continue;
      return continued(index, start, line.end);
    }
    return undefined;
  }

  function continued(firstLine: number, start: number, end: number): LogicalLine {
    const escapeMark = directives.escape();
    const values: string[] = [];
    const pieces: { at: number; from: number }[] = [];
    const innerComments: Comment[] = [];
    const blankLines: Span[] = [];
    let length = 0;
    let lastLine = firstLine;
    const add = (from: number, to: number) => {
      if (to <= from) return;
      values.push(text.slice(from, to));
      pieces.push({ at: length, from });
      length += to - from;
    };

    let cut = continuation(text, start, end, escapeMark);
    add(start, cut < 0 ? end : cut);
    while (cut >= 0 && at < lines.length) {
      const index = at++;
      const line = lines[index] as Line;
      lastLine = index;
      const remark = comment(index);
      if (remark) innerComments.push(remark);
      else if (blankOnly(line)) blankLines.push({ start: line.start, end: line.end });
      else {
        cut = continuation(text, line.start, line.end, escapeMark);
        add(line.start, cut < 0 ? line.end : cut);
      }
    }
    const found = above;
    above = [];
    return {
      joined: { value: values.join(""), pieces: pieces.length > 0 ? pieces : [{ at: 0, from: start }] },
      comments: found,
      innerComments,
      blankLines,
      firstLine,
      lastLine,
    };
  }

  function blankOnly(line: Line): boolean {
    for (let i = line.start; i < line.end; i++) if (!isBlank(text.charAt(i))) return false;
    return true;
  }

  return { next, take: () => (at < lines.length ? at++ : -1), lines, comments };
}
