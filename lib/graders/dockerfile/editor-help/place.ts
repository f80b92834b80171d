import type { Span } from "../../rule";
import { skipBlanks } from "../blanks";
import type { Comment, Dockerfile, Instruction } from "../file";

/** What stands at an offset of a text, as an editor asks for it. */
export type Place =
  /** A comment, or the lines of a heredoc. */
  | { readonly kind: "comment"; readonly comment: Comment }
  | { readonly kind: "heredoc" }
  /** Where an instruction begins; `within` is the ONBUILD that it is behind. */
  | { readonly kind: "keyword"; readonly span: Span; readonly within: "file" | "onbuild"; readonly instruction: Instruction | undefined }
  | { readonly kind: "argument"; readonly instruction: Instruction };

const contains = ({ start, end }: Span, at: number) => start <= at && at <= end;

/** Index of the physical line that an offset is on. */
export function lineAt(file: Dockerfile, at: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  // Behind the last line feed there is a line that has no character yet.
  return file.text.endsWith("\n") && at >= file.text.length ? file.lineStarts.length : Math.max(low, 0);
}

/** What stands at `at`, 0 to the length of the text. */
export function placeAt(file: Dockerfile, at: number): Place {
  const line = lineAt(file, at);
  const comment = [...file.comments, ...file.instructions.flatMap(({ innerComments }) => innerComments)].find(
    (one) => one.line === line && one.span.start < at,
  );
  if (comment) return { kind: "comment", comment };
  const instruction = file.instructions.findLast(({ span, firstLine }) => span.start <= at || firstLine === line);
  if (instruction?.heredocs.some(({ span }) => span.start <= at && (at <= span.end || lineAt(file, span.end) === line)))
    return { kind: "heredoc" };
  if (!instruction || line > instruction.lastLine) {
    const start = skipBlanks(file.text, file.lineStarts[line] ?? file.text.length, at);
    return { kind: "keyword", span: { start, end: at }, within: "file", instruction: undefined };
  }
  return placeIn(instruction, at, "file");
}

function placeIn(instruction: Instruction, at: number, within: "file" | "onbuild"): Place {
  const { keywordSpan } = instruction;
  if (at <= keywordSpan.start) return { kind: "keyword", span: { start: at, end: at }, within, instruction };
  if (contains(keywordSpan, at)) return { kind: "keyword", span: keywordSpan, within, instruction };
  if (instruction.keyword !== "ONBUILD") return { kind: "argument", instruction };
  if (instruction.trigger) return placeIn(instruction.trigger, at, "onbuild");
  return { kind: "keyword", span: { start: at, end: at }, within: "onbuild", instruction: undefined };
}
