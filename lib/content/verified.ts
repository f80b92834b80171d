import type { Language } from "@/lib/graders/rule";
import type { Question } from "./question";

/** One line of `content/verified.json`: this content was proved, by these graders, with these checks left out for lack of a tool. */
export interface VerifiedEntry {
  /** Content hash of both files. */
  readonly hash: string;
  /** Versions of the graders that took part. */
  readonly graders: Readonly<Partial<Record<Language, string>>>;
  /** Checks that could not be run when this was written; empty when everything was proved. */
  readonly notRun: readonly string[];
}

/** Path of the English file below the content folder → what was proved of it. */
export type Verified = ReadonlyMap<string, VerifiedEntry>;

/** The languages whose graders have a say in a question. */
export function gradedLanguages(question: Question): Language[] {
  const used = new Set<Language>();
  if (question.kind === "exercise") used.add(question.language);
  for (const section of question.sections)
    for (const block of section.blocks) {
      if (block.is !== "fence" || (block.use.is !== "plain" && block.use.is !== "faulty" && block.use.is !== "given")) continue;
      if (block.language === "dockerfile" || block.language === "yaml") used.add(block.language);
    }
  return [...used].sort();
}

/** Versions of just these graders; a language without a grader has none. */
export function versionsOf(
  languages: readonly Language[],
  versions: Readonly<Partial<Record<Language, string>>>,
): Partial<Record<Language, string>> {
  return Object.fromEntries(languages.flatMap((language) => (versions[language] === undefined ? [] : [[language, versions[language]]])));
}

/** Whether an entry speaks of this content and these graders. */
export function isCurrent(entry: VerifiedEntry | undefined, hash: string, graders: Readonly<Partial<Record<Language, string>>>): boolean {
  if (!entry || entry.hash !== hash) return false;
  const languages = Object.keys({ ...entry.graders, ...graders }) as Language[];
  return languages.every((language) => entry.graders[language] === graders[language]);
}

/** Reads the file; a text that is not what we write counts as empty, since everything is then verified anew. */
export function parseVerified(text: string): Verified {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (typeof data !== "object" || data === null) return new Map();
  return new Map(Object.entries(data).flatMap(([path, entry]): [string, VerifiedEntry][] => (isEntry(entry) ? [[path, entry]] : [])));
}

function isEntry(value: unknown): value is VerifiedEntry {
  if (typeof value !== "object" || value === null) return false;
  const { hash, graders, notRun } = value as Record<string, unknown>;
  return typeof hash === "string" && typeof graders === "object" && graders !== null && Array.isArray(notRun);
}

/** The file's text: sorted by path, one line a question, so that a change of one question changes one line. */
export function formatVerified(verified: Verified): string {
  const lines = [...verified.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { hash, graders, notRun }]) => {
      const sorted = Object.fromEntries(Object.entries(graders).sort(([a], [b]) => (a < b ? -1 : 1)));
      return `${JSON.stringify(path)}: ${JSON.stringify({ hash, graders: sorted, notRun: [...notRun].sort() })}`;
    });
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}
