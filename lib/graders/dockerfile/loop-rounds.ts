import type { Call } from "./calls";
import { literal } from "./shell-tree";

const most = 50;
const known = new WeakMap<readonly Call[], readonly Call[]>();

/** Calls with those in `for` loops over words that are written out once for each word, the variable set; as they are where it would be many. */
export function roundsOf(calls: readonly Call[]): readonly Call[] {
  let found = known.get(calls);
  if (!found) {
    const more = calls.reduce((sum, call) => sum + countOf(call) - 1, 0);
    found = more === 0 || more > most ? calls : calls.flatMap(rounds);
    known.set(calls, found);
  }
  return found;
}

function countOf({ loops }: Call): number {
  let count = 1;
  for (let loop = loops; loop; loop = loop.before) {
    const { words } = loop.value;
    if (words.length === 0 || words.some((word) => literal(word) === undefined)) return 1;
    count *= words.length;
  }
  return count;
}

function rounds(call: Call): readonly Call[] {
  let found: readonly Call[] = [call];
  if (countOf(call) === 1) return found;
  for (let loop = call.loops; loop; loop = loop.before) {
    const { name, words } = loop.value;
    found = words.flatMap((value) =>
      found.map((one) => ({ ...one, exported: { value: { name, value, conditional: false }, before: one.exported } })),
    );
  }
  return found;
}
