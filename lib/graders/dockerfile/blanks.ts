// Go's unicode.IsSpace, which BuildKit uses; JavaScript's \s differs (it has U+FEFF and lacks U+0085).
const wide = /^[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/** True for a character that BuildKit takes for a blank. */
export function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  // Asked for every character of a file, so the common ones are told by number.
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && wide.test(character));
}

/** Index of the first character from `start` on that is no blank, at most `end`. */
export function skipBlanks(text: string, start: number, end = text.length): number {
  let at = start;
  while (at < end && isBlank(text.charAt(at))) at++;
  return at;
}

/** Index behind the last character before `end` that is no blank, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charAt(at - 1))) at--;
  return at;
}

/** True for the blanks at which BuildKit splits the arguments of an instruction: no line feed, no Unicode. */
export function isSeparator(character: string): boolean {
  return character === " " || character === "\t" || character === "\v" || character === "\f" || character === "\r";
}
