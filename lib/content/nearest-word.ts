/** Edit distance of two words, counting a swap of neighbours as one; stops early above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The known word that `word` is most likely a slip of (at most two edits, and less than half of it), or null. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const most = Math.min(2, Math.floor((word.length - 1) / 2));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/** ` (did you mean x?)`, or nothing when no known word is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === null ? "" : ` (did you mean ${near}?)`;
}
