import { readBanks } from "@/lib/content/read-banks.server";
import { standingOf } from "@/lib/content/standing";
import type { Database } from "@/lib/db.server";
import { isWeak } from "./ability";
import type { Home, HomeQuestion, Unfinished } from "./home";

const small = { id: true, slug: true, kind: true, level: true, minutes: true, titleEn: true, titleZh: true } as const;

const shown = 3;
const nextShown = 6;

interface Counts {
  readonly missed: number;
  readonly drafted: number;
  readonly passed: number;
}

/** How many published questions were missed, are begun only, and were passed; one query, since each costs the page a millisecond. */
async function readCounts(db: Database, learnerId: number): Promise<Counts> {
  // A draft of a question that is missed as well is the same unfinished question; one that was passed is finished.
  const [row] = await db.$queryRaw<{ missed: number | bigint; passed: number | bigint; drafted: number | bigint }[]>`
    SELECT
      coalesce(sum(CASE WHEN p."passedAt" IS NULL AND p."lastState" = 'failed' THEN 1 ELSE 0 END), 0) AS "missed",
      coalesce(sum(CASE WHEN p."passedAt" IS NOT NULL THEN 1 ELSE 0 END), 0) AS "passed",
      (SELECT count(*) FROM "Draft" d JOIN "Question" e ON e."id" = d."questionId"
        LEFT JOIN "Progress" f ON f."learnerId" = d."learnerId" AND f."questionId" = d."questionId"
        WHERE d."learnerId" = ${learnerId} AND e."state" = 'published' AND f."passedAt" IS NULL
          AND (f."lastState" IS NULL OR f."lastState" <> 'failed')) AS "drafted"
    FROM "Progress" p JOIN "Question" q ON q."id" = p."questionId"
    WHERE p."learnerId" = ${learnerId} AND q."state" = 'published'`;
  // Sums come as numbers from one database and as big integers from the other.
  return { missed: Number(row?.missed), passed: Number(row?.passed), drafted: Number(row?.drafted) };
}

/** The last few that were begun or missed and are not passed. Bounded queries, whatever a learner has done. */
async function readUnfinished(db: Database, learnerId: number): Promise<Unfinished[]> {
  const published = { state: "published" };
  const [missedRows, draftRows] = await Promise.all([
    db.progress.findMany({
      where: { learnerId, passedAt: null, lastState: "failed", question: published },
      orderBy: { seenAt: "desc" },
      take: shown,
      select: { seenAt: true, questionId: true },
    }),
    db.draft.findMany({
      where: { learnerId, question: { ...published, progress: { none: { learnerId, passedAt: { not: null } } } } },
      orderBy: { changedAt: "desc" },
      take: shown,
      select: { changedAt: true, questionId: true },
    }),
  ]);
  const ids = [...new Set([...missedRows, ...draftRows].map(({ questionId }) => questionId))];
  const [questions, traces, drafts] = await Promise.all([
    db.question.findMany({ where: { id: { in: ids } }, select: small }),
    db.progress.findMany({
      where: { learnerId, questionId: { in: ids } },
      select: { questionId: true, attempts: true, best: true, lastState: true, passedAt: true, seenAt: true },
    }),
    db.draft.findMany({ where: { learnerId, questionId: { in: ids } }, select: { questionId: true, changedAt: true } }),
  ]);
  return questions
    .map((question): Unfinished => {
      const trace = traces.find(({ questionId }) => questionId === question.id);
      const draft = drafts.find(({ questionId }) => questionId === question.id);
      const at = draft && (!trace || draft.changedAt > trace.seenAt) ? draft.changedAt : (trace?.seenAt ?? new Date(0));
      return {
        ...question,
        standing: standingOf(trace, draft !== undefined),
        best: trace && trace.attempts > 0 ? trace.best : null,
        at,
      };
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, shown);
}

/** Up to six that were not met, the most worth asking first, in banks that were begun before others. */
async function readNext(db: Database, learnerId: number | null, begun: readonly string[]): Promise<HomeQuestion[]> {
  const find = (bankId: object, take: number) =>
    db.question.findMany({
      where: {
        state: "published",
        bankId,
        ...(learnerId !== null && { progress: { none: { learnerId } }, drafts: { none: { learnerId } } }),
      },
      select: small,
      orderBy: [{ value: "desc" }, { level: "asc" }, { id: "asc" }],
      take,
    });
  const own = begun.length === 0 ? [] : await find({ in: [...begun] }, nextShown);
  const others = own.length === nextShown ? [] : await find({ notIn: [...begun] }, nextShown - own.length);
  return [...own, ...others];
}

/** What the first page shows to `learnerId`; null is a first visit. */
export async function readHome(db: Database, learnerId: number | null): Promise<Home> {
  const [banks, unfinished, counts, draftedBanks] = await Promise.all([
    readBanks(db, learnerId),
    learnerId === null ? [] : readUnfinished(db, learnerId),
    learnerId === null ? { missed: 0, drafted: 0, passed: 0 } : readCounts(db, learnerId),
    learnerId === null
      ? []
      : db.question.findMany({ where: { drafts: { some: { learnerId } } }, select: { bankId: true }, distinct: ["bankId"] }),
  ]);
  const met = banks.reduce((sum, bank) => sum + bank.met, 0);
  const begun = new Set([...banks.filter((bank) => bank.met > 0).map(({ id }) => id), ...draftedBanks.map(({ bankId }) => bankId)]);
  const next = await readNext(db, learnerId, [...begun]);
  const weakest = banks
    .flatMap((bank) => bank.topics.map((topic) => ({ bank, topic })))
    .filter(({ topic }) => isWeak(topic))
    .sort((a, b) => (a.topic.share ?? 0) - (b.topic.share ?? 0))
    .slice(0, 3);
  return {
    banks,
    questions: banks.reduce((sum, bank) => sum + bank.questions, 0),
    met,
    passed: counts.passed,
    hasWorked: begun.size > 0,
    unfinished,
    unfinishedCount: counts.missed + counts.drafted,
    next,
    weakest,
  };
}
