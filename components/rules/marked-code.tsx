import { clsx } from "clsx";
import { Mark } from "@/components/ui/mark";
import type { MarkedLine } from "@/lib/rules/mark-lines";

/** Numbered lines of code with findings drawn under them and marks in the gutter; hidden from screen readers where `hidden`. */
export function MarkedCode({ lines, hidden }: { lines: readonly MarkedLine[]; hidden?: boolean }) {
  return (
    <div aria-hidden={hidden}>
      {lines.map((line) => (
        <div key={line.number} className="ln">
          <span className="n" aria-hidden="true">
            {line.number}
          </span>
          <span className="k">{line.mark && <Mark kind={line.mark} />}</span>
          <span className="c">
            {line.pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
              <span key={index} className={clsx(piece.token && `sh-${piece.token}`, piece.under && `sq sq-${piece.under}`)}>
                {piece.text}
              </span>
            ))}
            {line.pieces.length === 0 && " "}
          </span>
        </div>
      ))}
    </div>
  );
}
