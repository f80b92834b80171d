/** The stretches of three characters of a word, its edges marked, each once. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, at) => padded.slice(at, at + 3)));
}

/** Share of common trigrams (Dice): 1 for the same word, 0 for nothing in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Below this, likeness is chance. */
const least = 0.4;

/** Up to `most` of `items` one of whose names is like `word` (lower case), the likest first; equal ones stay in order. */
export function nearest<T>(word: string, items: readonly T[], names: (item: T) => readonly string[], most: number): T[] {
  const wanted = trigrams(word);
  return items
    .map((item) => ({ item, like: Math.max(...names(item).map((name) => likeness(wanted, trigrams(name)))) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ item }) => item);
}
