import type { Database } from "@/lib/db.server";
import type { Filtered } from "./bank-filter";
import { byRevision } from "./by-revision.server";
import { standingOf } from "./standing";

export interface BankQuestion extends Filtered {
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly stale: boolean;
  readonly value: number;
  readonly minutes: number;
  /** Best points of ten, where an attempt was graded. */
  readonly best: number | null;
}

export interface BankTopic {
  /** Without the bank: `build`. */
  readonly id: string;
  readonly titles: unknown;
}

export interface Bank {
  readonly id: string;
  readonly titles: unknown;
  /** In the bank's order, also those without a question. */
  readonly topics: readonly BankTopic[];
  /** Published ones, by topic, then by how often they are worth asking, then by id. */
  readonly questions: readonly BankQuestion[];
}

/** The part of a bank that is the same for everybody. */
async function readShared(db: Database, id: string) {
  const [bank, topics, questions] = await Promise.all([
    db.bank.findUnique({ where: { id }, select: { id: true, titles: true } }),
    db.topic.findMany({ where: { bankId: id }, select: { id: true, titles: true }, orderBy: { position: "asc" } }),
    db.question.findMany({
      where: { bankId: id, state: "published" },
      select: {
        id: true,
        slug: true,
        topicId: true,
        kind: true,
        level: true,
        value: true,
        minutes: true,
        titleEn: true,
        titleZh: true,
        stale: true,
      },
      orderBy: [{ value: "desc" }, { id: "asc" }],
    }),
  ]);
  const place = new Map(topics.map((topic, index) => [topic.id, index]));
  return { bank, topics, questions: questions.sort((a, b) => (place.get(a.topicId) ?? 0) - (place.get(b.topicId) ?? 0)) };
}

/** A bank with its published questions and where `learnerId` stands with each; null for an unknown bank. */
export async function readBank(db: Database, id: string, learnerId: number | null): Promise<Bank | null> {
  const [{ bank, topics, questions }, progress, drafts] = await Promise.all([
    byRevision(db, `bank ${id}`, () => readShared(db, id)),
    learnerId === null
      ? []
      : db.progress.findMany({
          where: { learnerId, question: { bankId: id } },
          select: { questionId: true, attempts: true, best: true, lastState: true, passedAt: true },
        }),
    learnerId === null ? [] : db.draft.findMany({ where: { learnerId, question: { bankId: id } }, select: { questionId: true } }),
  ]);
  if (!bank) return null;
  const traces = new Map(progress.map((trace) => [trace.questionId, trace]));
  const drafted = new Set(drafts.map((draft) => draft.questionId));
  const local = (topicId: string) => topicId.slice(id.length + 1);
  return {
    ...bank,
    topics: topics.map((topic) => ({ id: local(topic.id), titles: topic.titles })),
    questions: questions.map(({ topicId, ...question }) => {
      const trace = traces.get(question.id);
      return {
        ...question,
        topic: local(topicId),
        standing: standingOf(trace, drafted.has(question.id)),
        best: trace && trace.attempts > 0 ? trace.best : null,
      };
    }),
  };
}
