import { readBanks } from "@/lib/content/read-banks.server";
import { standingOf } from "@/lib/content/standing";
import type { Database } from "@/lib/db.server";
import { isWeak } from "./ability";
import type { Home, Unfinished } from "./home";

const small = { id: true, slug: true, kind: true, level: true, minutes: true, titleEn: true, titleZh: true } as const;

/** What the first page shows to `learnerId`; null is a first visit. */
export async function readHome(db: Database, learnerId: number | null): Promise<Home> {
  const [banks, progress, drafts] = await Promise.all([
    readBanks(db, learnerId),
    learnerId === null
      ? []
      : db.progress.findMany({
          where: { learnerId },
          select: {
            attempts: true,
            best: true,
            lastState: true,
            passedAt: true,
            seenAt: true,
            question: { select: { ...small, bankId: true, state: true } },
          },
        }),
    learnerId === null
      ? []
      : db.draft.findMany({
          where: { learnerId },
          select: { changedAt: true, question: { select: { ...small, bankId: true, state: true } } },
        }),
  ]);
  const touched = new Map<string, Unfinished & { state: string; bankId: string }>();
  for (const { question, changedAt } of drafts) {
    touched.set(question.id, { ...question, standing: standingOf(undefined, true), best: null, at: changedAt });
  }
  for (const { question, ...trace } of progress) {
    const draft = touched.get(question.id);
    const at = draft && draft.at > trace.seenAt ? draft.at : trace.seenAt;
    touched.set(question.id, {
      ...question,
      standing: standingOf(trace, draft !== undefined),
      best: trace.attempts > 0 ? trace.best : null,
      at,
    });
  }
  const all = [...touched.values()];
  const unfinished = all
    .filter((question) => question.state === "published" && (question.standing === "draft" || question.standing === "missed"))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const begun = new Set(all.map((question) => question.bankId));
  const fresh = await db.question.findMany({
    where: {
      state: "published",
      // In the database, not as a list of ids: that would grow with what the learner has done.
      ...(learnerId !== null && { progress: { none: { learnerId } }, drafts: { none: { learnerId } } }),
    },
    select: { ...small, bankId: true },
    orderBy: [{ value: "desc" }, { level: "asc" }, { id: "asc" }],
    take: 60,
  });
  const next = [
    ...fresh.filter((question) => begun.has(question.bankId)),
    ...fresh.filter((question) => !begun.has(question.bankId)),
  ].slice(0, 6);
  const weakest = banks
    .flatMap((bank) => bank.topics.map((topic) => ({ bank, topic })))
    .filter(({ topic }) => isWeak(topic))
    .sort((a, b) => (a.topic.share ?? 0) - (b.topic.share ?? 0))
    .slice(0, 3);
  return {
    banks,
    questions: banks.reduce((sum, bank) => sum + bank.questions, 0),
    met: banks.reduce((sum, bank) => sum + bank.met, 0),
    passed: progress.filter((trace) => trace.passedAt !== null && trace.question.state === "published").length,
    hasWorked: all.length > 0,
    unfinished,
    next,
    weakest,
  };
}
