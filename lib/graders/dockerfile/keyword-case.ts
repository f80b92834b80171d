import type { Dockerfile, Instruction } from "./file";

/** The instructions whose keywords decide the case of all. */
export const countedKeywords = (file: Dockerfile): readonly Instruction[] =>
  // An ARG above the first FROM has no stage and does not count.
  file.instructions.filter((instruction) => instruction.stage >= 0 && instruction.keyword !== "UNKNOWN");

const isLower = (word: string) => word === word.toLowerCase();
const isUpper = (word: string) => word === word.toUpperCase();

const leads = new WeakMap<Dockerfile, number>();

/** How many more keywords are in lower case than in upper case. */
function leadOfLower(file: Dockerfile): number {
  let lead = leads.get(file);
  if (lead === undefined) {
    lead = countedKeywords(file).reduce((sum, { written }) => sum + Number(isLower(written)) - Number(isUpper(written)), 0);
    leads.set(file, lead);
  }
  return lead;
}

/** Puts a word into the case of most keywords: upper case when there are as many of both. */
export function keywordCase(file: Dockerfile): (word: string) => string {
  return leadOfLower(file) > 0 ? (word) => word.toLowerCase() : (word) => word.toUpperCase();
}

/** True where the case of most keywords would be another one without an instruction. */
export function decidesCase(file: Dockerfile, { written }: Instruction): boolean {
  const lead = leadOfLower(file);
  return (lead === 1 && isLower(written)) || (lead === 0 && isUpper(written));
}
