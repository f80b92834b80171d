import type { Database } from "@/lib/db.server";
import type { LostName } from "./lost-name";
import { nearest } from "./nearest";

/** A question whose name is close to the one that was looked for. */
export interface NearQuestion {
  readonly id: string;
  readonly slug: string;
  readonly titleEn: string;
  readonly titleZh: string | null;
}

/** Up to three published questions whose id or slug is near a lost name; none for what was no question. */
export async function findNear(db: Database, lost: LostName): Promise<NearQuestion[]> {
  if (lost.kind !== "question") return [];
  const questions = await db.question.findMany({
    where: { state: "published" },
    select: { id: true, slug: true, titleEn: true, titleZh: true },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  return nearest(lost.name.toLowerCase(), questions, (question) => [question.id, question.slug], 3);
}
