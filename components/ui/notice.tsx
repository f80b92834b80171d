import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Mark, type MarkKind } from "./mark";

interface NoticeProps {
  kind: MarkKind;
  /** One bold sentence: what is so. */
  title: ReactNode;
  /** One plain sentence: what it means or what to do. */
  children?: ReactNode;
  /** At most two buttons. */
  actions?: ReactNode;
  /** `status` speaks when it appears, `alert` interrupts: only when an answer was not counted. A notice that stands there from the start has neither. */
  role?: "status" | "alert";
  className?: string;
}

/** One mark, one bold sentence, one plain one, at most two buttons. */
export function Notice({ kind, title, children, actions, role, className }: NoticeProps) {
  const tone =
    kind === "warn"
      ? "note-warn"
      : kind === "advise"
        ? "note-advise"
        : kind === "ours"
          ? "soft-ours border-ours"
          : kind === "fail"
            ? "soft-fail border-fail"
            : kind === "pass"
              ? "soft-pass border-pass"
              : "";
  return (
    <div className={clsx("note", tone, className)} role={role}>
      <Mark kind={kind} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="text-ink-2">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 mt-2">{actions}</div>}
      </div>
    </div>
  );
}
