/** The candidate that differs from `word` by at most two letters (one for short words), or undefined. Swapped neighbours count as one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 30) return undefined;
  if (candidates.includes(word)) return word;
  let best: string | undefined;
  let least = word.length <= 3 ? 1 : 2;
  for (const candidate of candidates) {
    // Each letter too many costs one: most candidates need no table.
    if (Math.abs(candidate.length - word.length) > least) continue;
    const distance = editDistance(word, candidate, least);
    if (distance > least || (best !== undefined && distance === least)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Exact up to `limit`; beyond it, some number above it. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let cost = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, (previous[j - 1] as number) + same);
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      if (cost < lowest) lowest = cost;
    }
    // No later row gets below the lower of two rows that follow each other.
    if (lowest > limit && Math.min(...previous) > limit) return lowest;
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
}
