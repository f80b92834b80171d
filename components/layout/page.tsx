import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The grid of a reading page: one hairline, gutter figures left of it, content right. Children are `Gutter` and `Main` by turns. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={clsx("page pb-20", className)}>
      {children}
    </main>
  );
}

/** A small figure in the gutter. What matters in it is said in the content too, so it is hidden from screen readers. */
export function Gutter({ children, className }: { children?: ReactNode; className?: string }) {
  return (
    <div className={clsx("g", className)} aria-hidden="true">
      {children}
    </div>
  );
}

/** The content beside a `Gutter`. */
export function Main({
  children,
  className,
  as: Element = "div",
  label,
  labelledBy,
}: {
  children: ReactNode;
  className?: string;
  as?: "div" | "section";
  label?: string;
  labelledBy?: string;
}) {
  return (
    <Element className={clsx("m", className)} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
