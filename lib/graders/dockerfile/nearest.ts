/** The candidate that differs from `word` by at most two letters (one for short words), or undefined. Swapped neighbours count as one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 30) return undefined;
  for (let limit = 0; limit <= (word.length <= 3 ? 1 : 2); limit++) {
    const found = candidates.find((candidate) => isWithin(word, candidate, limit));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The only candidate that differs from `word` by one letter, or undefined; a short word is like too many others. */
export function onlyNear(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 4 || word.length > 30) return undefined;
  const [found, ...others] = candidates.filter((candidate) => isWithin(word, candidate, 1));
  return others.length > 0 ? undefined : found;
}

/** True when `limit` letters added, left out, exchanged or swapped with their neighbour make one word of the other; the limit is small. */
function isWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  if (at === a.length || at === b.length || limit === 0) return a.length + b.length - 2 * at <= limit;
  const skip = (left: number, right: number) => isWithin(a.slice(at + left), b.slice(at + right), limit - 1);
  const swapped = a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
  return skip(1, 0) || skip(0, 1) || skip(1, 1) || (swapped && skip(2, 2));
}
