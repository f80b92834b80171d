import { skipBlanks } from "./blanks";
import type { Word } from "./file";
import { type Joined, slice, sourceOffset, sourceSpan } from "./joined";

/** What the text of an instruction is to Docker: a JSON array of strings, an array of other things (an error), or text for a shell. */
export type Form = { readonly kind: "exec"; readonly words: readonly Word[] } | { readonly kind: "bad-array" } | { readonly kind: "shell" };

const simple: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Decides the form as Docker does: strict JSON or shell form, nothing between. */
export function execForm(joined: Joined): Form {
  const text = joined.value;
  const start = skipBlanks(text, 0);
  if (text.charAt(start) !== "[") return { kind: "shell" };
  let array: unknown;
  try {
    array = JSON.parse(text.slice(start));
  } catch {
    return { kind: "shell" };
  }
  if (!Array.isArray(array)) return { kind: "shell" };
  if (!array.every((item) => typeof item === "string")) return { kind: "bad-array" };
  return { kind: "exec", words: strings(joined, start) };
}

/** The strings of a text that is known to be a JSON array of strings. */
function strings(joined: Joined, from: number): Word[] {
  const text = joined.value;
  const words: Word[] = [];
  let at = from;
  while (true) {
    const open = text.indexOf('"', at);
    if (open < 0) return words;
    const { word, next } = stringAt(joined, open);
    words.push(word);
    at = next;
  }
}

function stringAt(joined: Joined, open: number): { word: Word; next: number } {
  const text = joined.value;
  const values: string[] = [];
  const pieces: { at: number; from: number }[] = [];
  let length = 0;
  let at = open + 1;
  while (text.charAt(at) !== '"') {
    let plain = at;
    while (text.charAt(plain) !== '"' && text.charAt(plain) !== "\\") plain++;
    if (plain > at) {
      const part = slice(joined, at, plain);
      values.push(part.value);
      for (const { at: offset, from } of part.pieces) pieces.push({ at: length + offset, from });
      length += plain - at;
      at = plain;
    }
    if (text.charAt(at) !== "\\") continue;
    const letter = text.charAt(at + 1);
    const decoded = letter === "u" ? String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)) : (simple[letter] ?? letter);
    values.push(decoded);
    pieces.push({ at: length, from: sourceOffset(joined, at) });
    length += 1;
    at += letter === "u" ? 6 : 2;
  }
  const span = sourceSpan(joined, open, at + 1);
  const value = { value: values.join(""), pieces: pieces.length > 0 ? pieces : [{ at: 0, from: span.start + 1 }] };
  return { word: { text: value.value, span, json: true, joined: value }, next: at + 1 };
}
