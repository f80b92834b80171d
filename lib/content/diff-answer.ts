export type DiffResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number; readonly message: string };

/**
 * Applies an edit to a text: hunks of lines that begin with a space, `-` or `+`, separated by a line `@@`. The `-` and context
 * lines of each hunk must be found exactly once, in the text as the hunks before left it. `offset` counts lines of the diff from 0.
 */
export function applyDiff(reference: string, diff: string): DiffResult {
  let lines = reference.split("\n");
  let first = 0;
  let changed = false;
  const hunks: { at: number; lines: string[] }[] = [{ at: 0, lines: [] }];
  for (const [index, line] of diff.split("\n").entries()) {
    if (line === "@@") {
      first = index + 1;
      hunks.push({ at: first, lines: [] });
      continue;
    }
    if (line !== "" && !/^[ +-]/.test(line)) return { ok: false, offset: index, message: "a line of an edit begins with a space, - or +" };
    hunks.at(-1)?.lines.push(line);
  }
  for (const hunk of hunks) {
    if (hunk.lines.length === 0) return { ok: false, offset: hunk.at, message: "an empty hunk" };
    const before = hunk.lines.filter((line) => !line.startsWith("+")).map((line) => line.slice(1));
    const after = hunk.lines.filter((line) => !line.startsWith("-")).map((line) => line.slice(1));
    if (before.length === 0) return { ok: false, offset: hunk.at, message: "a hunk needs a line that says where it belongs" };
    const places: number[] = [];
    for (let at = 0; at + before.length <= lines.length; at++) if (before.every((line, k) => lines[at + k] === line)) places.push(at);
    if (places.length !== 1) {
      const found = places.length === 0 ? "not found in the reference" : `found ${places.length} times in the reference`;
      return { ok: false, offset: hunk.at, message: `the lines of this hunk are ${found}` };
    }
    if (hunk.lines.some((line) => /^[+-]/.test(line))) changed = true;
    lines = [...lines.slice(0, places[0]), ...after, ...lines.slice((places[0] as number) + before.length)];
  }
  if (!changed) return { ok: false, offset: 0, message: "this edit changes nothing" };
  return { ok: true, text: lines.join("\n") };
}
