import type { ReactNode } from "react";

interface EmptyProps {
  /** What is so, one sentence. */
  readonly title: ReactNode;
  /** What will be here, or what to do, one sentence. */
  readonly children: ReactNode;
  /** At most one button. */
  readonly action?: ReactNode;
}

/** Stands where the first row would stand, on the same hairline. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="max-w-[52rem] grid grid-cols-1 sm:grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 items-baseline border-t border-edge pt-3 pb-2">
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-ink-2">{children}</p>
      </div>
      {action && <div className="max-sm:mt-2">{action}</div>}
    </div>
  );
}
