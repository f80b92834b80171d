import type { Database } from "@/lib/db.server";

export interface BankRevision {
  readonly value: number;
  /** Version of the whole bank: sha256 in hexadecimal. */
  readonly hash: string;
}

/** The bank's revision, or null before the first import. */
export function readRevision(db: Database): Promise<BankRevision | null> {
  return db.revision.findUnique({ where: { id: 1 }, select: { value: true, hash: true } });
}

/** The part of a bank hash that people read and write down. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256[:-]/, "").slice(0, 12);
}
