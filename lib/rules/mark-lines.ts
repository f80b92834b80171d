import type { Finding } from "@/lib/graders/rule";

/** A stretch of a line: a token's text, or the part of it that lies under findings. */
export interface Piece {
  readonly text: string;
  /** Name of the token, empty for plain text. */
  readonly token: string;
  /** The heaviest finding over it. */
  readonly under: "fail" | "advise" | null;
}

export interface MarkedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** The heaviest finding that begins on it. */
  readonly mark: "fail" | "advise" | null;
}

type Weight = "fail" | "advise";
const weightOf = (finding: Pick<Finding, "severity">): Weight => (finding.severity === "error" ? "fail" : "advise");
const heavier = (a: Weight | null, b: Weight): Weight => (a === "fail" ? a : b);

/** Lays findings (UTF-16 offsets into `text`) over its tokens, line by line. `tokens` are those of `text` split at `\n`. */
export function markLines(
  text: string,
  tokens: readonly (readonly { readonly text: string; readonly token: string }[])[],
  findings: readonly Pick<Finding, "span" | "severity">[],
): MarkedLine[] {
  let offset = 0;
  return text.split("\n").map((lineText, index) => {
    const start = offset;
    const end = start + lineText.length;
    offset = end + 1;
    const here = findings.filter(
      ({ span }) => span.start <= end && span.end >= start && (span.end > start || span.start === span.end || span.start >= start),
    );
    const cuts = new Set<number>();
    for (const { span } of here) {
      cuts.add(Math.max(span.start, start) - start);
      cuts.add(Math.min(span.end, end) - start);
    }
    const pieces: Piece[] = [];
    let at = 0;
    for (const token of tokens[index] ?? [{ text: lineText, token: "" }]) {
      let rest = token.text;
      while (rest.length > 0) {
        const cut = [...cuts].filter((position) => position > at && position < at + rest.length).sort((a, b) => a - b)[0];
        const part = cut === undefined ? rest : rest.slice(0, cut - at);
        const from = start + at;
        const under = here
          .filter(({ span }) => span.start <= from && span.end >= from + part.length)
          .reduce<Weight | null>((worst, finding) => heavier(worst, weightOf(finding)), null);
        pieces.push({ text: part, token: token.token, under });
        at += part.length;
        rest = rest.slice(part.length);
      }
    }
    const mark = findings
      .filter(({ span }) => span.start >= start && span.start <= end)
      .reduce<Weight | null>((worst, finding) => heavier(worst, weightOf(finding)), null);
    return { number: index + 1, pieces, mark };
  });
}
