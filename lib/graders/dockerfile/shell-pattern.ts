/** One element of a pattern: a character, `?` or `*`. */
type Element = { readonly kind: "character"; readonly value: string } | { readonly kind: "any" } | { readonly kind: "star" };

// Matching costs pattern times value; both come from the answer.
const work = 2_000_000;

/** `?` and `*` with backslash escapes; undefined when an escape is none that Docker knows. */
function elements(pattern: string): Element[] | undefined {
  const found: Element[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "*") found.push({ kind: "star" });
    else if (character === "?") found.push({ kind: "any" });
    else if (character !== "\\") found.push({ kind: "character", value: character });
    else {
      const next = pattern.charAt(at + 1);
      if (next === "}" || next === "/") continue;
      if (next !== "*" && next !== "?" && next !== "\\") return undefined;
      found.push({ kind: "character", value: next });
      at++;
    }
  }
  return found;
}

/** All lengths that the pattern matches at `from`, shortest or longest of them; -1 when none. */
function matchLength(pattern: readonly Element[], value: string, from: number, greedy: boolean): number {
  let reached = new Uint8Array(value.length - from + 1);
  reached[0] = 1;
  for (const element of pattern) {
    const next = new Uint8Array(reached.length);
    let open = false;
    for (let at = 0; at < reached.length; at++) {
      if (element.kind === "star") {
        open ||= reached[at] === 1;
        if (open) next[at] = 1;
      } else if (reached[at] === 1 && at + 1 < reached.length) {
        if (element.kind === "any" || value.charAt(from + at) === element.value) next[at + 1] = 1;
      }
    }
    reached = next;
  }
  return greedy ? reached.lastIndexOf(1) : reached.indexOf(1);
}

/** `${x#pattern}` (shortest) and `${x##pattern}` (longest); undefined for a pattern that Docker refuses. */
export function trimPrefix(pattern: string, value: string, greedy: boolean): string | undefined {
  const parsed = elements(pattern);
  if (!parsed) return undefined;
  if (parsed.length * value.length > work) return value;
  const length = matchLength(parsed, value, 0, greedy);
  return length < 0 ? value : value.slice(length);
}

/** `${x%pattern}` (shortest) and `${x%%pattern}` (longest); undefined for a pattern that Docker refuses. */
export function trimSuffix(pattern: string, value: string, greedy: boolean): string | undefined {
  const parsed = elements(pattern);
  if (!parsed) return undefined;
  if (parsed.length * value.length > work) return value;
  const reversed = [...value].reverse().join("");
  const length = matchLength(parsed.reverse(), reversed, 0, greedy);
  return length < 0 ? value : value.slice(0, value.length - length);
}

/** `${x/pattern/replacement}` and `${x//pattern/replacement}`, stars longest; undefined for a pattern that Docker refuses. */
export function replaceInPattern(pattern: string, replacement: string, value: string, all: boolean): string | undefined {
  const parsed = elements(pattern);
  if (!parsed) return undefined;
  if ((parsed.length + 1) * value.length * value.length > work) return value;
  const out: string[] = [];
  let at = 0;
  while (at <= value.length) {
    const length = matchLength(parsed, value, at, true);
    if (length > 0 || (length === 0 && parsed.length === 0)) {
      out.push(replacement);
      at += length;
      if (!all) break;
    }
    if (length <= 0) out.push(value.charAt(at++));
  }
  out.push(value.slice(at));
  return out.join("");
}

/** True when the whole value matches a pattern of `*`, `?` and characters. */
export function matchesPattern(pattern: string, value: string): boolean {
  const parsed = elements(pattern);
  if (!parsed || parsed.length * value.length > work) return false;
  return matchLength(parsed, value, 0, true) === value.length;
}
