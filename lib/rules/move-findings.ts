import type { Finding } from "@/lib/graders/rule";

/** Findings of `before` at their places in `after`; those that the change touched are left out, until the next check speaks. */
export function moveFindings<F extends Pick<Finding, "span">>(before: string, after: string, findings: readonly F[]): F[] {
  if (before === after) return [...findings];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    const { start, end } = finding.span;
    if (end <= head) return [finding];
    if (start >= before.length - tail) return [{ ...finding, span: { start: start + shift, end: end + shift } }];
    return [];
  });
}
