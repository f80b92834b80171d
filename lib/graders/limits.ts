/** Largest answer, in bytes of UTF-8. */
export const answerLimitBytes = 65_536;
/** A check while typing is ended after this. */
export const typingLimitMs = 2_000;
/** A check at submission, and any quick fix, is ended after this. */
export const submissionLimitMs = 10_000;
/** A language that is being opened is given up when it has shown no progress for this long. */
export const openingLimitMs = 30_000;

/** Length of `text` in UTF-8 without encoding it; an unpaired surrogate counts as the three bytes of its replacement. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) <= 0xdfff) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}
