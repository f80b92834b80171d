import type { Database } from "@/lib/db.server";
import type { BankSummary, TopicSummary } from "./bank-summary";
import { byRevision } from "./by-revision.server";

interface Met {
  readonly topicId: string;
  readonly met: number;
  readonly graded: number;
  /** Sum of the best points of the graded ones. */
  readonly points: number;
}

/** What a learner has met, by topic. Summed by the database: the rows of a learner grow with the bank. */
async function readMet(db: Database, learnerId: number): Promise<ReadonlyMap<string, Met>> {
  const rows = await db.$queryRaw<{ topicId: string; met: number | bigint; graded: number | bigint; points: number | bigint }[]>`
    SELECT q."topicId" AS "topicId", count(*) AS "met",
      sum(CASE WHEN p."attempts" > 0 THEN 1 ELSE 0 END) AS "graded",
      sum(CASE WHEN p."attempts" > 0 THEN p."best" ELSE 0 END) AS "points"
    FROM "Progress" p JOIN "Question" q ON q."id" = p."questionId"
    WHERE p."learnerId" = ${learnerId} AND q."state" = 'published'
    GROUP BY q."topicId"`;
  // Sums come as numbers from one database and as big integers from the other.
  return new Map(
    rows.map(({ topicId, met, graded, points }) => [
      topicId,
      { topicId, met: Number(met), graded: Number(graded), points: Number(points) },
    ]),
  );
}

/** The part that is the same for everybody. */
async function readShared(db: Database) {
  const [banks, topics, counts] = await Promise.all([
    db.bank.findMany({ select: { id: true, titles: true }, orderBy: { position: "asc" } }),
    db.topic.findMany({ select: { id: true, bankId: true, titles: true }, orderBy: { position: "asc" } }),
    db.question.groupBy({ by: ["topicId"], where: { state: "published" }, _count: { _all: true } }),
  ]);
  return { banks, topics, counts };
}

/** Every bank with its topics and where `learnerId` stands in each, in the banks' order. */
export async function readBanks(db: Database, learnerId: number | null): Promise<BankSummary[]> {
  const [{ banks, topics, counts }, metBy] = await Promise.all([
    byRevision(db, "banks", () => readShared(db)),
    learnerId === null ? new Map<string, Met>() : readMet(db, learnerId),
  ]);
  const questions = new Map(counts.map((count) => [count.topicId, count._count._all]));
  return banks.map((bank) => {
    const summaries = topics
      .filter((topic) => topic.bankId === bank.id && questions.has(topic.id))
      .map((topic): TopicSummary => {
        const { met, graded, points } = metBy.get(topic.id) ?? { met: 0, graded: 0, points: 0 };
        return {
          id: topic.id.slice(bank.id.length + 1),
          titles: topic.titles,
          questions: questions.get(topic.id) ?? 0,
          met,
          graded,
          share: graded === 0 ? null : Math.round((points * 10) / graded),
        };
      });
    const total = (count: (topic: TopicSummary) => number) => summaries.reduce((sum, topic) => sum + count(topic), 0);
    return { ...bank, topics: summaries, questions: total((topic) => topic.questions), met: total((topic) => topic.met) };
  });
}
