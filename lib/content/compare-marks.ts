import type { LineRange } from "./question";

/** A learner's mark: a line of the code (from 1), or null for something that is missing. */
export interface FaultMark {
  readonly id: number;
  readonly line: number | null;
}

export type FaultState =
  | { readonly state: "found"; readonly marks: readonly number[] }
  /** A mark stands where this fault and others are; only the learner knows which of them it meant. */
  | { readonly state: "unclear"; readonly marks: readonly number[] }
  | { readonly state: "missed" };

export interface Comparison {
  /** One a fault, in their order. */
  readonly faults: readonly FaultState[];
  /** Ids of marks where no fault is, or which the learner says meant none. */
  readonly noFault: readonly number[];
}

/**
 * Holds a learner's marks against the faults' lines. `meant` says, mark by mark, which fault (index) was meant where several share
 * a line, or null for none of them. A fault without lines is met by a mark without a line. Compared, never scored.
 */
export function compareMarks(
  faults: readonly { readonly lines: readonly LineRange[] }[],
  marks: readonly FaultMark[],
  meant: ReadonlyMap<number, number | null>,
): Comparison {
  const at = new Map(marks.map((mark) => [mark.id, faults.flatMap((fault, index) => (holds(fault.lines, mark.line) ? [index] : []))]));
  const decided = new Map<number, number | null>();
  for (const [id, candidates] of at) {
    const said = meant.get(id);
    if (said !== undefined && (said === null || candidates.includes(said))) decided.set(id, said);
    else if (candidates.length <= 1) decided.set(id, candidates[0] ?? null);
  }
  return {
    faults: faults.map((_, index): FaultState => {
      const sure = marks.filter(({ id }) => decided.get(id) === index).map(({ id }) => id);
      if (sure.length > 0) return { state: "found", marks: sure };
      const open = marks.filter(({ id }) => !decided.has(id) && at.get(id)?.includes(index)).map(({ id }) => id);
      return open.length > 0 ? { state: "unclear", marks: open } : { state: "missed" };
    }),
    noFault: marks.filter(({ id }) => decided.get(id) === null).map(({ id }) => id),
  };
}

function holds(lines: readonly LineRange[], line: number | null): boolean {
  return line === null ? lines.length === 0 : lines.some(({ from, to }) => from <= line && line <= to);
}
