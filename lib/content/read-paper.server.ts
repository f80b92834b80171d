import type { Database } from "@/lib/db.server";
import { levels } from "./front-matter";
import { inlineHtml } from "./inline-html";
import type { PaperQuestion } from "./paper-question";
import type { Kind, Locale } from "./question";
import { readSections } from "./read-question.server";

const askedIn: Readonly<Record<Kind, string>> = {
  concept: "Question",
  "spot-the-bug": "Question",
  exercise: "Task",
  interview: "Brief",
};
const answeredIn: Readonly<Record<Kind, readonly string[]>> = {
  concept: ["Answer", "Mistakes", "Follow-ups"],
  "spot-the-bug": ["Answer", "Follow-ups"],
  exercise: [],
  interview: ["Model answer", "Follow-ups"],
};

/** Published questions by id, in the order given; ids that are unknown are left out. Meant for a sheet of some twenty. */
export async function readPaper(
  db: Database,
  ids: readonly string[],
  locale: Locale,
  withAnswers: boolean,
): Promise<readonly PaperQuestion[]> {
  const rows = await db.question.findMany({
    where: { id: { in: [...ids] }, state: "published" },
    select: { id: true, slug: true, kind: true, level: true, minutes: true, version: true, titleEn: true, titleZh: true },
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return Promise.all(
    rows.map(async (row) => {
      const kind = row.kind as Kind;
      const answered = withAnswers ? answeredIn[kind] : [];
      const sections = await readSections(db, row, locale, [askedIn[kind], ...answered]);
      const own = locale === "zh" ? row.titleZh : row.titleEn;
      return {
        id: row.id,
        slug: row.slug,
        kind,
        level: levels[row.level - 1] ?? "mid",
        minutes: row.minutes,
        title: inlineHtml(own ?? row.titleEn),
        titleLang: own ? locale : "en",
        asked: sections.find(({ name }) => name === askedIn[kind]) ?? null,
        answers: answered.flatMap((name) => sections.find((section) => section.name === name) ?? []),
      };
    }),
  );
}
