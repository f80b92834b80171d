import type { Database } from "@/lib/db.server";
import { readLog, readRight } from "@/lib/walks/read-walks.server";
import { type OwnDataLine, ownDataVersion } from "./own-data";

const pageSize = 200;

/**
 * Everything of a learner, a line each: header, drafts, earlier versions, attempts with their disputes, questions met, walks. Read by key, a page at a
 * time. Attempts that are being graded are left out: they have no verdict yet. Throws for an unknown learner.
 */
export async function* exportOwnData(db: Database, learnerId: number, now: Date): AsyncGenerator<OwnDataLine> {
  const learner = await db.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { zone: true, dayStart: true, settings: true },
  });
  yield {
    type: "lintview",
    version: ownDataVersion,
    exportedAt: now.toISOString(),
    zone: learner.zone,
    dayStart: learner.dayStart,
    settings: learner.settings as Record<string, unknown>,
  };
  yield* drafts(db, learnerId);
  yield* versions(db, learnerId);
  yield* attempts(db, learnerId);
  yield* met(db, learnerId);
  yield* walks(db, learnerId);
}

async function* drafts(db: Database, learnerId: number): AsyncGenerator<OwnDataLine> {
  for (let after = ""; ; ) {
    const rows = await db.draft.findMany({
      where: { learnerId, questionId: { gt: after } },
      orderBy: { questionId: "asc" },
      take: pageSize,
      select: { questionId: true, changedAt: true, hints: true, text: true },
    });
    for (const { questionId, changedAt, hints, text } of rows)
      yield { type: "draft", question: questionId, changedAt: changedAt.toISOString(), hints: hints as number[], text };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.questionId;
  }
}

async function* versions(db: Database, learnerId: number): AsyncGenerator<OwnDataLine> {
  for (let after = 0; ; ) {
    const rows = await db.draftVersion.findMany({
      where: { learnerId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: pageSize,
      select: { id: true, questionId: true, at: true, reason: true, text: true },
    });
    for (const { questionId, at, reason, text } of rows)
      yield {
        type: "version",
        question: questionId,
        at: at.toISOString(),
        reason: reason as "pause" | "submit" | "conflict" | "restore",
        text,
      };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}

async function* attempts(db: Database, learnerId: number): AsyncGenerator<OwnDataLine> {
  for (let after = ""; ; ) {
    const rows = await db.attempt.findMany({
      where: { learnerId, id: { gt: after }, state: { not: "grading" } },
      orderBy: { id: "asc" },
      take: pageSize,
      include: { dispute: true },
    });
    for (const row of rows) {
      const { dispute } = row;
      yield {
        type: "attempt",
        id: row.id,
        question: row.questionId,
        version: row.version,
        grader: row.grader,
        state: row.state as "passed" | "failed" | "broken",
        points: row.points,
        of: row.of,
        hints: row.hints,
        ms: row.ms,
        at: row.at.toISOString(),
        day: row.day,
        answer: row.answer,
        report: row.report as never,
        dispute: dispute && {
          kind: dispute.kind as "right-refused" | "wrong-passed" | "other",
          rule: dispute.rule,
          state: dispute.state as "open" | "right" | "wrong",
          openedAt: dispute.openedAt.toISOString(),
          closedAt: dispute.closedAt?.toISOString() ?? null,
          note: dispute.note,
          outcome: dispute.outcome,
        },
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}

async function* met(db: Database, learnerId: number): AsyncGenerator<OwnDataLine> {
  for (let after = ""; ; ) {
    const rows = await db.progress.findMany({
      where: { learnerId, questionId: { gt: after } },
      orderBy: { questionId: "asc" },
      take: pageSize,
      select: { questionId: true, seenAt: true },
    });
    for (const { questionId, seenAt } of rows) yield { type: "met", question: questionId, seenAt: seenAt.toISOString() };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.questionId;
  }
}

async function* walks(db: Database, learnerId: number): AsyncGenerator<OwnDataLine> {
  for (let question = "", after = ""; ; ) {
    // In the order of the index that begins with the learner.
    const rows = await db.walk.findMany({
      where: { learnerId, OR: [{ questionId: { gt: question } }, { questionId: question, id: { gt: after } }] },
      orderBy: [{ questionId: "asc" }, { id: "asc" }],
      take: pageSize,
    });
    for (const row of rows)
      yield {
        type: "walk",
        id: row.id,
        question: row.questionId,
        version: row.version,
        startedAt: row.startedAt.toISOString(),
        changedAt: row.changedAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
        ms: row.ms,
        log: readLog(row),
        right: readRight(row),
      };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    question = last.questionId;
    after = last.id;
  }
}
