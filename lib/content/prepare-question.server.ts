import type { Language } from "@/lib/graders/rule";
import type { ContentError } from "./content-error";
import { parseQuestion } from "./parse-question";
import type { Question } from "./question";
import { digest, readQuestionFiles } from "./read-bank-files.server";
import { gradedLanguages, isCurrent, type Verified, versionsOf } from "./verified";
import { verify } from "./verify";
import type { VerifyTools } from "./verify-tools";

/** How questions are proved: what was proved before, by which graders, and the tools for the rest, made when first needed. */
export interface Proving {
  readonly verified: Verified;
  readonly graderVersions: Readonly<Partial<Record<Language, string>>>;
  readonly tools: () => Promise<VerifyTools>;
}

export type Prepared =
  | {
      readonly ok: true;
      readonly question: Question;
      /** Checks that nobody has run, neither now nor when the question was verified. */
      readonly notRun: readonly string[];
      readonly links: readonly { readonly url: string; readonly line: number; readonly file: string }[];
    }
  | { readonly ok: false; readonly errors: readonly ContentError[] };

/** Checks without which a question must not be published: nobody could be graded. */
export const isEssential = (check: string): boolean => check.startsWith("grade:") || check.startsWith("tests:");

/** Reads, parses and, unless it was proved before, verifies one question of a content folder. `hash` is that of its files. */
export async function prepareQuestion(dir: string, path: string, hash: string, proving: Proving): Promise<Prepared> {
  const parsed = parseQuestion(readQuestionFiles(dir, path), digest);
  if (!parsed.ok) return parsed;
  const { question } = parsed;
  const graders = versionsOf(gradedLanguages(question), proving.graderVersions);
  const entry = proving.verified.get(path);
  const known = entry && isCurrent(entry, hash, graders) && !entry.notRun.some(isEssential) ? entry : null;
  const proved = known ? { faults: [], notRun: known.notRun, links: [] } : await verify(question, await proving.tools());
  const missing = proved.notRun.filter(isEssential);
  if (proved.faults.length > 0) return { ok: false, errors: proved.faults };
  if (missing.length > 0)
    return {
      ok: false,
      errors: [{ file: path, line: 1, message: `cannot be published: nothing here can check it (${missing.join(", ")})` }],
    };
  return { ok: true, question, notRun: proved.notRun, links: proved.links };
}
