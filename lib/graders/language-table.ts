import { version as dockerfileVersion } from "./dockerfile/version";
import type { Grader, Manifest } from "./grader";
import type { Language, Room } from "./rule";

/** The version of the contract that this code speaks. */
export const contract = 1;

/** The room that grades each language, and back. */
export const roomOf: Readonly<Record<Language, Room>> = { dockerfile: "dockerfile", yaml: "kubernetes", go: "go" };
export const languageOf: Readonly<Record<Room, Language>> = { dockerfile: "dockerfile", kubernetes: "yaml", go: "go" };

/** How each language's grader is fetched: a language is a plugin, and its line here plugs it in. */
export type LanguageTable = Readonly<Partial<Record<Language, () => Promise<Grader>>>>;

export const languageTable: LanguageTable = {
  dockerfile: async () => (await import("./dockerfile/index")).dockerfileGrader,
};

/** Versions of the graders in the table, known without loading them. */
export const graderVersions: Readonly<Partial<Record<Language, string>>> = { dockerfile: dockerfileVersion };

/** Why a language is left out; for the log. */
export interface Skipped {
  readonly language: Language;
  readonly reason: string;
}

/** What a manifest must say to be used; null when it does. A grader comes from outside of this file, so nothing of it is believed. */
function refusal(language: Language, manifest: Partial<Manifest> | undefined): string | null {
  if (typeof manifest !== "object" || manifest === null) return "has no manifest";
  if (manifest.contract !== contract) return `speaks contract ${String(manifest.contract)}, this is ${contract}`;
  if (manifest.language !== language) return `says that it is for ${String(manifest.language)}`;
  if (manifest.room !== roomOf[language]) return `says that its room is ${String(manifest.room)}`;
  if (typeof manifest.version !== "string" || manifest.version === "") return "has no version";
  if (manifest.enabled !== true) return "is disabled";
  return null;
}

/**
 * The grader of a language, or null where there is none that can be used: unknown, disabled, or of another contract; `skip` is told why.
 * Throws what the loader throws (our bug, or a file that could not be fetched).
 */
export async function loadGrader(
  language: Language,
  skip: (skipped: Skipped) => void,
  table: LanguageTable = languageTable,
): Promise<Grader | null> {
  const load = Object.hasOwn(table, language) ? table[language] : undefined;
  if (!load) {
    skip({ language, reason: "no grader" });
    return null;
  }
  const grader = await load();
  const reason = refusal(language, grader?.manifest);
  if (reason === null) return grader;
  skip({ language, reason });
  return null;
}

/** Every usable grader, in the order of the table. */
export async function loadGraders(skip: (skipped: Skipped) => void, table: LanguageTable = languageTable): Promise<readonly Grader[]> {
  const loaded = await Promise.all((Object.keys(table) as Language[]).map((language) => loadGrader(language, skip, table)));
  return loaded.filter((grader) => grader !== null);
}
