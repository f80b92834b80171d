/** A text with each `%` exchanged for the next value. */
export function fillWords(text: string, ...values: readonly (string | number)[]): string {
  let at = 0;
  return text.replace(/%/g, () => String(values[at++] ?? "%"));
}
