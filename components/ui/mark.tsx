import type { ReactNode } from "react";

/** The seven silhouettes of a verdict; what each means stands in the table "Verdicts" of the design. */
export type MarkKind = "pass" | "fail" | "advise" | "ours" | "warn" | "none" | "half";

const sheet = "var(--color-sheet)";
const shapes: Record<MarkKind, ReactNode> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.6" fill="none" stroke={sheet} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  fail: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.5" fill="currentColor" />
      <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" stroke={sheet} strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  advise: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 7.4v3.8" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="4.9" r="1" fill="currentColor" />
    </>
  ),
  ours: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" />
      <path d="M8 4.6v4" stroke={sheet} strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="8" cy="11" r="1" fill={sheet} />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.5 15 14H1Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v3.6" stroke={sheet} strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="11.9" r=".9" fill={sheet} />
    </>
  ),
  none: <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.4 2.2" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.7a6.3 6.3 0 0 1 0 12.6Z" fill="currentColor" />
    </>
  ),
};

/** A verdict as a shape. With `label` it is read out; without, the word must stand beside it. */
export function Mark({ kind, label, className = "" }: { kind: MarkKind; label?: string; className?: string }) {
  const tone = kind === "half" ? "none" : kind;
  return label === undefined ? (
    <svg className={`mark tone-${tone} ${className}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[kind]}
    </svg>
  ) : (
    <svg className={`mark tone-${tone} ${className}`} width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={label}>
      {shapes[kind]}
    </svg>
  );
}
