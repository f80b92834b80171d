import type { Span } from "../rule";

/** From `at` in the joined text on, characters stand at `from` on in the source, one to one. */
interface Piece {
  readonly at: number;
  readonly from: number;
}

/** Text that was joined from parts of the source (continuation marks, comments and escapes left out), with the way back. */
export interface Joined {
  readonly value: string;
  readonly pieces: readonly Piece[];
}

/** The part `[start, end)` of the source as a joined text of one piece. */
export function piece(source: string, start: number, end: number): Joined {
  return { value: source.slice(start, end), pieces: [{ at: 0, from: start }] };
}

/** Joins texts; a plain string between them is glue that stands nowhere and is mapped to the end of what precedes it. */
export function join(...parts: readonly (Joined | string)[]): Joined {
  const values: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of parts) {
    const value = typeof part === "string" ? part : part.value;
    if (typeof part === "string") pieces.push({ at, from: endOf(pieces, at) });
    else for (const { at: offset, from } of part.pieces) pieces.push({ at: at + offset, from });
    values.push(value);
    at += value.length;
  }
  return { value: values.join(""), pieces: pieces.length > 0 ? pieces : [{ at: 0, from: 0 }] };
}

function endOf(pieces: readonly Piece[], at: number): number {
  const last = pieces.at(-1);
  return last ? last.from + (at - last.at) : 0;
}

function pieceIndex(joined: Joined, at: number): number {
  let low = 0;
  let high = joined.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((joined.pieces[middle] as Piece).at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the character `at` of the joined text stands in the source. */
export function sourceOffset(joined: Joined, at: number): number {
  const found = joined.pieces[pieceIndex(joined, at)] as Piece;
  return found.from + Math.max(0, at - found.at);
}

/** Where `[start, end)` of the joined text stands in the source: from its first to behind its last character. */
export function sourceSpan(joined: Joined, start: number, end: number): Span {
  const from = sourceOffset(joined, start);
  return { start: from, end: end > start ? Math.max(from, sourceOffset(joined, end - 1) + 1) : from };
}

/** The part `[start, end)` of a joined text, still with the way back. */
export function slice(joined: Joined, start: number, end: number): Joined {
  const first = pieceIndex(joined, start);
  const head = joined.pieces[first] as Piece;
  const pieces: Piece[] = [{ at: 0, from: head.from + (start - head.at) }];
  for (let i = first + 1; i < joined.pieces.length; i++) {
    const { at, from } = joined.pieces[i] as Piece;
    if (at >= end) break;
    pieces.push({ at: at - start, from });
  }
  return { value: joined.value.slice(start, end), pieces };
}
