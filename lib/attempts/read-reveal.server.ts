import { readRevealed } from "@/lib/content/read-exercise.server";
import type { Database } from "@/lib/db.server";
import type { Locale } from "@/lib/i18n/locale";
import type { Revealed } from "./attempt";
import { mayReveal } from "./may-reveal.server";

/** Reference, accepted answers and explanation, once the learner has submitted something of their own; null before. */
export async function readReveal(
  db: Database,
  { learnerId, questionId, version, locale }: { learnerId: number; questionId: string; version: number; locale: Locale },
): Promise<Revealed | null> {
  return (await mayReveal(db, learnerId, questionId, version)) ? readRevealed(db, questionId, version, locale) : null;
}
