import type { Database } from "@/lib/db.server";
import { readRevision } from "./read-revision.server";

export interface BankHashes {
  /** Null before the first import. */
  readonly version: string | null;
  readonly questions: number;
  readonly banks: readonly { readonly id: string; readonly hash: string; readonly questions: Readonly<Record<string, string>> }[];
}

/** Version of the bank, hash of each bank, and hash of each published question by id. */
export async function readBankHashes(db: Database): Promise<BankHashes> {
  const [revision, banks, questions] = await Promise.all([
    readRevision(db),
    db.bank.findMany({ select: { id: true, hash: true }, orderBy: { position: "asc" } }),
    db.question.findMany({ where: { state: "published" }, select: { id: true, bankId: true, hash: true }, orderBy: { id: "asc" } }),
  ]);
  return {
    version: revision?.hash ?? null,
    questions: questions.length,
    banks: banks.map((bank) => ({
      ...bank,
      questions: Object.fromEntries(
        questions.filter((question) => question.bankId === bank.id).map((question) => [question.id, question.hash]),
      ),
    })),
  };
}
