import { isBlank, skipBlanks } from "./blanks";
import type { Flag } from "./file";
import { type Joined, sourceSpan } from "./joined";

/** Flags at the head of an instruction's arguments, and the offset at which the arguments proper begin. */
export function readFlags(joined: Joined, escapeMark: string): { readonly flags: readonly Flag[]; readonly rest: number } {
  const text = joined.value;
  const flags: Flag[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length && text.startsWith("--", at)) {
    const start = at;
    const characters: string[] = [];
    let quote = "";
    for (; at < text.length; at++) {
      const character = text.charAt(at);
      if (quote === "" && isBlank(character)) break;
      if (quote === "" && (character === "'" || character === '"')) quote = character;
      else if (character === quote) quote = "";
      else if (character !== escapeMark) characters.push(character);
      else if (at + 1 < text.length) characters.push(text.charAt(++at));
      // A lone mark at the very end is dropped, and inside quotes it ends them.
    }
    const end = Math.min(at, text.length);
    const word = characters.join("");
    at = skipBlanks(text, end);
    if (word === "--") return { flags, rest: at };
    const equals = word.indexOf("=");
    flags.push({
      name: word.slice(2, equals < 0 ? undefined : equals),
      value: equals < 0 ? undefined : word.slice(equals + 1),
      span: sourceSpan(joined, start, end),
    });
  }
  return { flags, rest: at };
}
