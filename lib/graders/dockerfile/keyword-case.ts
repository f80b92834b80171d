import type { Dockerfile, Instruction } from "./file";

/** The instructions whose keywords decide the case of all. */
export const countedKeywords = (file: Dockerfile): readonly Instruction[] =>
  // An ARG above the first FROM has no stage and does not count.
  file.instructions.filter((instruction) => instruction.stage >= 0 && instruction.keyword !== "UNKNOWN");

/** Puts a word into the case of most keywords: upper case when there are as many of both. */
export function keywordCase(file: Dockerfile): (word: string) => string {
  const counted = countedKeywords(file);
  const lower = counted.filter(({ written }) => written === written.toLowerCase()).length;
  const upper = counted.filter(({ written }) => written === written.toUpperCase()).length;
  return lower > upper ? (word) => word.toLowerCase() : (word) => word.toUpperCase();
}
