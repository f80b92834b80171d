import type { Span } from "@/lib/graders/rule";
import type { monaco } from "./monaco";
import type { TextLines } from "./text-lines";

/** A place of a text as Monaco counts: lines and columns from 1. */
export function monacoRange(lines: TextLines, { start, end }: Span): monaco.IRange {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { startLineNumber: from.line, startColumn: from.column, endLineNumber: to.line, endColumn: to.column };
}
