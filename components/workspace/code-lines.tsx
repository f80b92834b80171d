import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A text with line numbers, read only; `marks` stand between number and line. */
export function CodeLines({
  text,
  label,
  marks,
  className,
}: {
  readonly text: string;
  readonly label: string;
  readonly marks?: ReadonlyMap<number, ReactNode>;
  readonly className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className={clsx("code py-2", className)} tabIndex={0} aria-label={label}>
      {text.split(/\r\n|\n|\r/).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <div key={index} className="ln">
          <span className="n" aria-hidden="true">
            {index + 1}
          </span>
          <span className="k">{marks?.get(index + 1)}</span>
          <span className="c">{line === "" ? " " : line}</span>
        </div>
      ))}
    </section>
  );
}
