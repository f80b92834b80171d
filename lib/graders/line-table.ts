/** A place as people count: from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text are. A line ends with LF or CRLF. */
export interface LineTable {
  readonly lineCount: number;
  /** `offset` is in UTF-16 units, 0 to the length of the text. */
  positionOf(offset: number): Position;
  /** The line without its line end; empty for a number that the text has not. */
  textOf(line: number): string;
}

/** Indexes a text once, so that each of many positions costs a binary search. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    lineCount: starts.length,
    positionOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
    textOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return "";
      const end = starts[line] ?? text.length + 1;
      return text.slice(start, end - 1).replace(/\r$/, "");
    },
  };
}
