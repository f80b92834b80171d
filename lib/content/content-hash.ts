import { sha256 } from "./sha256";

/** A function from text to the 64 hex digits of its SHA-256; a server passes a faster one than the default. */
export type Digest = (text: string) => string;

/**
 * Raised when rows are made from files in another way (question-rows.ts, translation.ts): it is part of every content hash, so that
 * the next start makes the rows of every question anew. Raise it together with a new content/verified.json.
 */
export const rowsVersion = 1;

/** The content hash of a question: both files, byte for byte, and how rows are made from them. */
export function contentHash(en: string, zh: string | null, digest: Digest = sha256): string {
  return digest(`${rowsVersion}\0${en}${zh === null ? "" : `\0${zh}`}`);
}

/** What a bank is hashed from: its own words and its published questions. */
export interface HashedBank {
  readonly id: string;
  readonly position: number;
  readonly titles: unknown;
  /** In the order in which they are shown. */
  readonly topics: readonly { readonly id: string; readonly titles: unknown }[];
  readonly questions: readonly { readonly slug: string; readonly hash: string }[];
}

/** The hash of one bank, equal for the files and for the database that was imported from them. */
export function bankHash(bank: HashedBank, digest: Digest = sha256): string {
  const words = canonical({
    id: bank.id,
    position: bank.position,
    titles: bank.titles,
    topics: bank.topics.map(({ id, titles }) => ({ id, titles })),
  });
  const lines = bank.questions.map(({ slug, hash }) => `${slug} ${hash}`).sort();
  return digest([words, ...lines].join("\n"));
}

/** The version of the whole bank, shown in the footer and at /api/bank: changes whenever anything published does. */
export function bankVersion(banks: readonly { readonly id: string; readonly hash: string }[], digest: Digest = sha256): string {
  return digest(
    banks
      .map(({ id, hash }) => `${id} ${hash}`)
      .sort()
      .join("\n"),
  );
}

/** JSON with sorted keys: databases give maps back in an order of their own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
