import type { Edit, Found, Span } from "../rule";
import type { Dockerfile, Instruction } from "./file";
import type { Joined } from "./joined";
import { decidesCase } from "./keyword-case";
import { separatedWords } from "./words";

/** A piece of the file that was read, and where it stands. */
interface Written {
  readonly text: string;
  readonly span: Span;
}

/** What a finding carries of its cure: nothing where there is none that is certain. */
export const cure = (edits: readonly Edit[] | undefined): Pick<Found, "fix"> => (edits ? { fix: () => edits } : {});

/** All edits of several parts of one cure; none when one of them has none. */
export function together(parts: readonly (readonly Edit[] | undefined)[]): readonly Edit[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Text put in at an offset. */
export const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** True where a text stands as it reads: in one piece, nothing decoded. */
export const isVerbatim = (file: Dockerfile, { text, span }: Written): boolean => file.text.slice(span.start, span.end) === text;

/** Another text in place of one that stands as it reads. */
export function replace(file: Dockerfile, written: Written, text: string): readonly Edit[] | undefined {
  return isVerbatim(file, written) ? [{ span: written.span, text }] : undefined;
}

/** Another keyword in place of an instruction's, in the same case. */
export function replaceKeyword(file: Dockerfile, { written, keywordSpan }: Instruction, keyword: string): readonly Edit[] | undefined {
  const lower = keyword.toLowerCase();
  const text = written === written.toLowerCase() ? lower : written === written.toUpperCase() ? keyword : keyword.charAt(0) + lower.slice(1);
  return replace(file, { text: written, span: keywordSpan }, text);
}

/** A word taken out with the blanks behind it. */
export function remove(file: Dockerfile, { start, end }: Span): Edit {
  let to = end;
  while (/[ \t]/.test(file.text.charAt(to))) to++;
  return { span: { start, end: to }, text: "" };
}

/** The lines from the one that holds `start` to the one that holds `end` taken out. */
export function removeLines(file: Dockerfile, { start, end }: Span): Edit {
  const feed = file.text.indexOf("\n", end);
  return { span: { start: file.text.lastIndexOf("\n", start - 1) + 1, end: feed < 0 ? file.text.length : feed + 1 }, text: "" };
}

/**
 * An instruction taken out; none where that would leave its comments to the next one, bring two RUNs together, or make another case that
 * of most keywords.
 */
export function removeInstruction(file: Dockerfile, instruction: Instruction): readonly Edit[] | undefined {
  const { index, span, extent, comments } = instruction;
  const between = file.instructions[index - 1]?.keyword === "RUN" && file.instructions[index + 1]?.keyword === "RUN";
  return index === 0 || comments.length > 0 || between || decidesCase(file, instruction)
    ? undefined
    : [removeLines(file, { start: span.start, end: extent.end })];
}

/** Text put in behind the first word of a command that is one of the wanted; none where it is written in another way. */
export function insertBehind(
  file: Dockerfile,
  words: readonly Written[],
  text: string,
  ...wanted: readonly string[]
): readonly Edit[] | undefined {
  const found = words.find((one) => wanted.includes(one.text));
  return found && isVerbatim(file, found) ? [insert(found.span.end, text)] : undefined;
}

// What only a shell can run, or what stands for something else in it.
const shellOnly =
  /^(?:[.:]|\w+=.*|alias|bg|case|cd|command|continue|eval|exec|exit|export|fg|for|function|getopts|hash|if|jobs|local|read|return|select|set|shift|source|time|times|trap|type|ulimit|umask|unset|until|wait|while)$/;

/** True for a word that, as the first of a command, means something to the shell itself. */
export const isShellOnly = (word: string): boolean => shellOnly.test(word);

/** The text of a command as a JSON array; none where the shell does more with it than to split it at blanks. */
export function arrayOf(file: Dockerfile, command: Joined): readonly Edit[] | undefined {
  const words = separatedWords(command);
  if (!/^[\w%+,./:=@ \t-]+$/.test(command.value) || isShellOnly(words[0]?.text ?? "")) return undefined;
  if (!words.every((word) => isVerbatim(file, word))) return undefined;
  return words.flatMap(({ span }, at) => [
    insert(span.start, at === 0 ? '["' : '"'),
    insert(span.end, at === words.length - 1 ? '"]' : '",'),
  ]);
}
