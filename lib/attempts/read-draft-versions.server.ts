import type { Database } from "@/lib/db.server";
import type { DraftVersionView } from "./draft";

/** Earlier versions of a draft, newest first, at most fifty. */
export async function readDraftVersions(db: Database, learnerId: number, questionId: string): Promise<readonly DraftVersionView[]> {
  const rows = await db.draftVersion.findMany({
    where: { learnerId, questionId },
    orderBy: { id: "desc" },
    take: 50,
    select: { id: true, at: true, reason: true, text: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), reason: row.reason as DraftVersionView["reason"] }));
}
