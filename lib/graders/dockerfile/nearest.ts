/** The candidate that differs from `word` by at most two letters (one for short words), or undefined. Swapped neighbours count as one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 30) return undefined;
  let best: string | undefined;
  let least = word.length <= 3 ? 1 : 2;
  for (const candidate of candidates) {
    // Each letter too many costs one: most candidates need no table.
    if (Math.abs(candidate.length - word.length) > least) continue;
    const distance = editDistance(word, candidate);
    if (distance > least || (best !== undefined && distance === least)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let cost = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, (previous[j - 1] as number) + same);
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
}
