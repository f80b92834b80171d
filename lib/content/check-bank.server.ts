import { type ContentError, compareErrors } from "./content-error";
import { parseQuestion } from "./parse-question";
import { isEssential, type Proving } from "./prepare-question.server";
import type { Question } from "./question";
import { type BankFiles, digest, readBankFiles, readQuestionFiles } from "./read-bank-files.server";
import { gradedLanguages, isCurrent, type Verified, type VerifiedEntry, versionsOf } from "./verified";
import { linksOf, verify } from "./verify";
import { checkSketches, memberOf, verifyBank } from "./verify-bank";

export interface CheckOptions extends Omit<Proving, "verified"> {
  readonly dir: string;
  /** Prove everything again, also what `verified.json` names. */
  readonly all: boolean;
  /** Told of each question that was proved now. */
  readonly checked?: (path: string) => void;
}

export interface BankCheck {
  readonly bank: BankFiles;
  readonly questions: readonly Question[];
  readonly faults: readonly ContentError[];
  /** What `verified.json` is to hold: the questions without a fault. */
  readonly verified: Verified;
  /** Paths whose entry was not current and that were proved now. */
  readonly proved: readonly string[];
}

/** Checks a whole content folder: form of every file, truth of every question that was not proved before, and the bank as a whole. */
export async function checkBank(options: CheckOptions): Promise<BankCheck> {
  const bank = readBankFiles(options.dir);
  const faults: ContentError[] = [...bank.errors];
  const questions: Question[] = [];
  const verified = new Map<string, VerifiedEntry>();
  const proved: string[] = [];
  const links: ReturnType<typeof linksOf>[number][] = [];
  for (const file of bank.files) {
    if (file.hash === "") continue; // no text; among the folder's errors already
    const parsed = parseQuestion(readQuestionFiles(options.dir, file.path), digest);
    if (!parsed.ok) {
      faults.push(...parsed.errors);
      continue;
    }
    const { question } = parsed;
    questions.push(question);
    const graders = versionsOf(gradedLanguages(question), options.graderVersions);
    const before = bank.verified.get(file.path);
    if (!options.all && before && isCurrent(before, file.hash, graders) && before.notRun.length === 0) {
      verified.set(file.path, before);
      links.push(...linksOf(question));
      continue;
    }
    const proof = await verify(question, await options.tools());
    links.push(...proof.links);
    faults.push(...proof.faults);
    proved.push(file.path);
    options.checked?.(file.path);
    const missing = proof.notRun.filter(isEssential);
    if (missing.length > 0)
      faults.push({ file: file.path, line: 1, message: `cannot be published: nothing here can check it (${missing.join(", ")})` });
    if (proof.faults.length > 0 || missing.length > 0) continue;
    // A machine with fewer tools must not take away what another has proved.
    const keeps = before && isCurrent(before, file.hash, graders) && before.notRun.length <= proof.notRun.length;
    verified.set(file.path, keeps ? before : { hash: file.hash, graders, notRun: proof.notRun });
  }
  const members = questions.map(memberOf);
  faults.push(...verifyBank(members, bank.banks, bank.versions, links), ...checkSketches(members));
  const broken = new Set(faults.map((fault) => fault.file.replace(/\.zh\.md$/, ".md")));
  for (const path of broken) verified.delete(path);
  return { bank, questions, faults: faults.sort(compareErrors), verified, proved };
}
