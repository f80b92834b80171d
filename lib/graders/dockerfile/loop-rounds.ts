import type { Call } from "./calls";
import { literal } from "./shell-tree";

const most = 50;
const known = new WeakMap<Call, readonly Call[]>();

/** A call in `for` loops over words that are written out, once for each of them with the variable set; any other call as it is. */
export function roundsOf(call: Call): readonly Call[] {
  let found = known.get(call);
  if (!found) {
    found = rounds(call);
    known.set(call, found);
  }
  return found;
}

function rounds(call: Call): readonly Call[] {
  let found: readonly Call[] = [call];
  for (let loop = call.loops; loop; loop = loop.before) {
    const { name, words } = loop.value;
    if (words.length === 0 || found.length * words.length > most || words.some((word) => literal(word) === undefined)) return [call];
    found = words.flatMap((value) =>
      found.map((one) => ({ ...one, exported: { value: { name, value, conditional: false }, before: one.exported } })),
    );
  }
  return found;
}
