/**
 * Ids of the questions whose slug or id is most like `name`, best first, at most `most`; unlike ones are left out.
 * Likeness is the share of common letter pairs (Dice), which forgives swapped words as well as slips of the finger.
 */
export function nearSlugs(name: string, known: readonly { readonly id: string; readonly slug: string }[], most: number): string[] {
  const wanted = pairs(name.toLowerCase());
  return known
    .map(({ id, slug }) => ({ id, likeness: Math.max(dice(wanted, pairs(slug)), dice(wanted, pairs(id))) }))
    .filter(({ likeness }) => likeness > 0.35)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}
