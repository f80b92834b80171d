import type { Span } from "@/lib/graders/rule";

/** Lines of a text, counted from 1, as editors do; a line ends at LF, CRLF or CR. */
export interface TextLines {
  readonly count: number;
  /** Line and column (both from 1, in UTF-16 units) of an offset; offsets outside the text are drawn to its ends. */
  positionAt(offset: number): { readonly line: number; readonly column: number };
  /** First and last line that a span touches; a span that ends at the start of a line does not touch it. */
  linesOf(span: Span): { readonly first: number; readonly last: number };
  /** Offset of the start of a line; the end of the text for a line that does not exist. */
  startOf(line: number): number;
}

/** Reads the line structure of a text once, for many questions. */
export function textLines(text: string): TextLines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const indexOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const within = (offset: number) => Math.max(0, Math.min(offset, text.length));
  return {
    count: starts.length,
    positionAt(offset) {
      const place = within(offset);
      const index = indexOf(place);
      return { line: index + 1, column: place - (starts[index] ?? 0) + 1 };
    },
    linesOf({ start, end }) {
      const first = indexOf(within(start)) + 1;
      return { first, last: Math.max(first, indexOf(within(end > start ? end - 1 : end)) + 1) };
    },
    startOf: (line) => starts[line - 1] ?? text.length,
  };
}
