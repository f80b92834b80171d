import type { Database } from "@/lib/db.server";
import type { BankSummary, TopicSummary } from "./bank-summary";

/** Every bank with its topics and where `learnerId` stands in each, in the banks' order. */
export async function readBanks(db: Database, learnerId: number | null): Promise<BankSummary[]> {
  const [banks, topics, counts, progress] = await Promise.all([
    db.bank.findMany({ select: { id: true, titles: true }, orderBy: { position: "asc" } }),
    db.topic.findMany({ select: { id: true, bankId: true, titles: true }, orderBy: { position: "asc" } }),
    db.question.groupBy({ by: ["topicId"], where: { state: "published" }, _count: { _all: true } }),
    learnerId === null
      ? []
      : db.progress.findMany({
          where: { learnerId, question: { state: "published" } },
          select: { attempts: true, best: true, question: { select: { topicId: true } } },
        }),
  ]);
  const questions = new Map(counts.map((count) => [count.topicId, count._count._all]));
  return banks.map((bank) => {
    const summaries = topics
      .filter((topic) => topic.bankId === bank.id && questions.has(topic.id))
      .map((topic): TopicSummary => {
        const met = progress.filter((trace) => trace.question.topicId === topic.id);
        const graded = met.filter((trace) => trace.attempts > 0);
        return {
          id: topic.id.slice(bank.id.length + 1),
          titles: topic.titles,
          questions: questions.get(topic.id) ?? 0,
          met: met.length,
          graded: graded.length,
          share: graded.length === 0 ? null : Math.round((graded.reduce((sum, trace) => sum + trace.best, 0) * 10) / graded.length),
        };
      });
    const total = (count: (topic: TopicSummary) => number) => summaries.reduce((sum, topic) => sum + count(topic), 0);
    return { ...bank, topics: summaries, questions: total((topic) => topic.questions), met: total((topic) => topic.met) };
  });
}
