import { type TextLines, textLines } from "@/components/editor/text-lines";
import type { Finding } from "@/lib/graders/rule";
import type { DemandView } from "./exercise";

/** What `Checked` and `Report` share, and all that is drawn. */
export interface Judged {
  readonly gate: "open" | "closed" | "unknown";
  readonly lines: readonly { readonly id: string; readonly state: LineState; readonly findings: readonly number[] }[];
  readonly findings: readonly Finding[];
  readonly failed: readonly string[];
}
export type LineState = "met" | "lost" | "waiting" | "unjudged";

/** A finding with its place in lines. `gate`: it keeps the answer from being built or accepted at all. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Position in the report's list. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly channel: "gate" | "demanded" | "advised";
}

export interface DemandRow {
  readonly demand: DemandView;
  readonly state: LineState;
  readonly findings: readonly PlacedFinding[];
  /** Points got; null while it is not judged. */
  readonly points: number | null;
  /** Line of the text that has to be mended before this demand can be judged. */
  readonly waitsFor: number | null;
}

export interface ChecksView {
  readonly rows: readonly DemandRow[];
  /** What closed the gate, when no demand shows it already. */
  readonly gate: readonly PlacedFinding[];
  readonly gateClosed: boolean;
  readonly advised: readonly PlacedFinding[];
  /** Gate, demanded and advised in the order of the text; what F8 walks through. */
  readonly all: readonly PlacedFinding[];
  /** null while nothing is judged. */
  readonly points: number | null;
  readonly of: number;
  /** Demands that are lost; a closed gate counts for itself. */
  readonly unmet: number;
}

/**
 * Arranges what was found for the panel of checks: demanded and advised never share a list, and what closed the gate stands once.
 * @param judged what the checker or the server said of `text`; null before anything was checked
 */
export function checksView(
  judged: Judged | null,
  rubric: readonly DemandView[],
  text: string,
  lines: TextLines = textLines(text),
): ChecksView {
  const of = rubric.reduce((sum, demand) => sum + demand.points, 0);
  if (!judged)
    return {
      rows: rubric.map((demand) => ({ demand, state: "waiting", findings: [], points: null, waitsFor: null })),
      gate: [],
      gateClosed: false,
      advised: [],
      all: [],
      points: null,
      of,
      unmet: 0,
    };
  const demanded = new Set(judged.lines.flatMap((line) => (line.state === "lost" ? line.findings : [])));
  const gateClosed = judged.gate === "closed";
  const placed = judged.findings.map((finding, index): PlacedFinding => {
    const channel = demanded.has(index) ? "demanded" : gateClosed && finding.severity === "error" ? "gate" : "advised";
    return { finding, index, ...lines.linesOf(finding.span), channel };
  });
  const first = gateClosed ? placed.find((one) => one.finding.severity === "error") : undefined;
  const rows = rubric.map((demand): DemandRow => {
    const line = judged.lines.find((one) => one.id === demand.id);
    const state = line?.state ?? "unjudged";
    return {
      demand,
      state,
      findings: state === "lost" && line ? line.findings.flatMap((index) => placed[index] ?? []) : [],
      points: state === "met" ? demand.points : state === "lost" ? 0 : null,
      waitsFor: state === "waiting" ? (first?.first ?? null) : null,
    };
  });
  return {
    rows,
    gate: placed.filter((one) => one.channel === "gate"),
    gateClosed,
    advised: placed.filter((one) => one.channel === "advised"),
    all: placed,
    points: rows.reduce((sum, row) => sum + (row.points ?? 0), 0),
    of,
    unmet: rows.filter((row) => row.state === "lost").length,
  };
}

/** Hints in the order in which they may be opened: those bound to a demand are offered only while it is lost, unless opened already. */
export function offeredHints<H extends { readonly number: number; readonly only: string | null }>(
  hints: readonly H[],
  rows: readonly DemandRow[],
  opened: readonly number[],
): readonly { readonly hint: H; readonly state: "opened" | "next" | "locked"; readonly after: number | null }[] {
  const lost = new Set(rows.filter((row) => row.state === "lost").map((row) => row.demand.id));
  let before: number | null = null;
  return hints
    .filter((hint) => opened.includes(hint.number) || hint.only === null || lost.has(hint.only))
    .map((hint) => {
      if (opened.includes(hint.number)) return { hint, state: "opened", after: null } as const;
      const after = before;
      before = hint.number;
      return after === null ? ({ hint, state: "next", after: null } as const) : ({ hint, state: "locked", after } as const);
    });
}
