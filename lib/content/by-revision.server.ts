import type { Database } from "@/lib/db.server";
import { readRevision } from "./read-revision.server";

interface Kept {
  readonly revision: number;
  readonly value: Promise<unknown>;
}

// By client, so that two databases in one process never answer for each other.
const shared = globalThis as { lintviewByRevision?: WeakMap<Database, Map<string, Kept>> };
shared.lintviewByRevision ??= new WeakMap();
const kept = shared.lintviewByRevision;

/**
 * What `load` reads of the bank, read again only when the bank has changed: every import and edit, in whichever process, moves the revision on,
 * and that one row is compared each time. Only for what is the same for everybody; what it returns must not be changed.
 */
export async function byRevision<T>(db: Database, key: string, load: () => Promise<T>): Promise<T> {
  const revision = (await readRevision(db))?.value ?? 0;
  let own = kept.get(db);
  if (!own) {
    own = new Map();
    kept.set(db, own);
  }
  const before = own.get(key);
  if (before?.revision === revision) return before.value as Promise<T>;
  const value = load();
  own.set(key, { revision, value });
  // A failed read is nothing to keep.
  value.catch(() => own.get(key)?.value === value && own.delete(key));
  return value;
}
