import { createHash } from "node:crypto";
import { uuidV7 } from "@/lib/attempts/uuid-v7";
import type { Database } from "@/lib/db.server";
import { logColumns } from "@/lib/walks/save-walk.server";
import type { LearnerRecord } from "./find-learner.server";
import { isZone } from "./is-zone";
import { learnerDay } from "./learner-day";
import type { OwnData, OwnDataEntry } from "./own-data";
import type { OwnDataCount, OwnDataPlan } from "./own-data-plan";

const batchSize = 100;
const keptVersions = 50;

type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];
type EntryOf<T extends OwnDataEntry["type"]> = Extract<OwnDataEntry, { type: T }>;
type Count = { -readonly [K in keyof OwnDataCount]: OwnDataCount[K] };

const none = (): Count => ({ add: 0, keep: 0, unknown: 0 });

interface Importing {
  readonly db: Database;
  /** null: whoever asks has no learner yet, so nothing of theirs is here. */
  readonly learner: LearnerRecord | null;
  /** Only a plan is wanted; nothing is written. */
  readonly dry: boolean;
  readonly known: ReadonlySet<string>;
}

/**
 * Brings a file of own data to a learner, or says what that would do (`dry`). Each entry counts once however often the file is sent: an attempt or a
 * walk by its id, or, where that id is another learner's, by one derived from it and this learner. Written in batches, so a killed import is ended by
 * sending the file again. Statistics of verdicts are not touched: they were counted where the attempt was graded.
 */
export async function importOwnData(
  db: Database,
  learner: LearnerRecord | null,
  data: OwnData,
  { dry }: { readonly dry: boolean },
): Promise<OwnDataPlan> {
  if (learner === null && !dry) throw new TypeError("an import that writes needs a learner");
  const of = <T extends OwnDataEntry["type"]>(type: T) => data.entries.filter((entry): entry is EntryOf<T> => entry.type === type);
  const ids = [...new Set(data.entries.map((entry) => entry.question))];
  const known = new Set<string>();
  for (const batch of batches(ids)) {
    const rows = await db.question.findMany({ where: { id: { in: batch } }, select: { id: true } });
    for (const { id } of rows) known.add(id);
  }
  const work: Importing = { db, learner, dry, known };
  const isFresh = learner !== null && !(await hasWorked(db, learner.id));
  const attempts = await importAttempts(work, of("attempt"));
  const { drafts, joined, displaced } = await importDrafts(work, of("draft"));
  const versions = await importVersions(work, of("version"), displaced);
  const met = await importMet(work, of("met"), of("attempt"));
  const walks = await importWalks(work, of("walk"));
  if (learner !== null && !dry) await importSettings(db, learner, data, isFresh);
  return { attempts, drafts, versions, met, walks, joined };
}

async function hasWorked(db: Database, learnerId: number): Promise<boolean> {
  const [progress, draft] = await Promise.all([
    db.progress.findFirst({ where: { learnerId } }),
    db.draft.findFirst({ where: { learnerId } }),
  ]);
  return progress !== null || draft !== null;
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

const inTransaction = <T>(db: Database, write: (transaction: Transaction) => Promise<T>) =>
  db.$transaction(write, { maxWait: 10_000, timeout: 15_000 });

/** The id under which an attempt or a walk of somebody else's learner stands with this one; the same for the same two. */
export function adoptedId(id: string, learnerKey: string): string {
  const time = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return uuidV7(time, createHash("sha256").update(`${learnerKey} ${id}`).digest().subarray(0, 10));
}

/** The entries of a batch that are not here yet, under the ids that they get; all are counted. `met`: ids of earlier batches. */
async function freshOf<T extends { readonly id: string; readonly question: string }>(
  { learner, known }: Importing,
  batch: readonly T[],
  met: Set<string>,
  count: Count,
  ownersOf: (ids: string[]) => Promise<readonly { readonly id: string; readonly learnerId: number }[]>,
): Promise<readonly T[]> {
  const wanted = batch.filter((entry) => {
    const isNew = !met.has(entry.id);
    met.add(entry.id);
    if (isNew && !known.has(entry.question)) count.unknown++;
    else if (!isNew) count.keep++;
    return isNew && known.has(entry.question);
  });
  const adopted = new Map(wanted.map((entry) => [entry.id, learner ? adoptedId(entry.id, learner.key) : entry.id]));
  const rows = await ownersOf([...adopted.keys(), ...adopted.values()]);
  const owners = new Map(rows.map((row) => [row.id, row.learnerId]));
  return wanted.flatMap((entry) => {
    const other = adopted.get(entry.id) ?? entry.id;
    if (learner && (owners.get(entry.id) === learner.id || owners.has(other))) {
      count.keep++;
      return [];
    }
    count.add++;
    return [{ ...entry, id: owners.has(entry.id) ? other : entry.id }];
  });
}

async function importAttempts(work: Importing, entries: readonly EntryOf<"attempt">[]): Promise<Count> {
  const { db, learner, dry } = work;
  const count = none();
  const met = new Set<string>();
  for (const batch of batches(entries)) {
    const fresh = await freshOf(work, batch, met, count, (ids) =>
      db.attempt.findMany({ where: { id: { in: ids } }, select: { id: true, learnerId: true } }),
    );
    if (dry || !learner || fresh.length === 0) continue;
    await inTransaction(db, async (transaction) => {
      await transaction.attempt.createMany({
        data: fresh.map((entry) => ({
          id: entry.id,
          learnerId: learner.id,
          questionId: entry.question,
          version: entry.version,
          grader: entry.grader,
          state: entry.state,
          points: entry.points,
          of: entry.of,
          hints: entry.hints,
          tries: 1,
          ms: entry.ms,
          at: new Date(entry.at),
          day: learnerDay(new Date(entry.at), learner.zone, learner.dayStart),
          answer: entry.answer,
          report: entry.report as object,
        })),
      });
      await transaction.dispute.createMany({
        data: fresh.flatMap(({ id, question, dispute }) =>
          dispute
            ? [
                {
                  attemptId: id,
                  questionId: question,
                  ...dispute,
                  openedAt: new Date(dispute.openedAt),
                  closedAt: dispute.closedAt === null ? null : new Date(dispute.closedAt),
                },
              ]
            : [],
        ),
      });
    });
  }
  return count;
}

type Version = Omit<EntryOf<"version">, "type">;

/** Drafts by question; where both sides have one the later stands, and the other one is yielded as an earlier version. */
async function importDrafts({ db, learner, dry, known }: Importing, entries: readonly EntryOf<"draft">[]) {
  const drafts = none();
  const displaced: Version[] = [];
  let joined = 0;
  const latest = new Map<string, EntryOf<"draft">>();
  for (const entry of entries) {
    const other = latest.get(entry.question);
    if (!other || other.changedAt < entry.changedAt) latest.set(entry.question, entry);
  }
  for (const batch of batches([...latest.values()])) {
    const rows = learner
      ? await db.draft.findMany({ where: { learnerId: learner.id, questionId: { in: batch.map((entry) => entry.question) } } })
      : [];
    const here = new Map(rows.map((row) => [row.questionId, row]));
    const written: EntryOf<"draft">[] = [];
    for (const entry of batch) {
      const own = here.get(entry.question);
      if (!known.has(entry.question)) drafts.unknown++;
      else if (own && own.text === entry.text) drafts.keep++;
      else if (!own) {
        drafts.add++;
        written.push(entry);
      } else {
        joined++;
        const isLater = own.changedAt.toISOString() < entry.changedAt;
        if (isLater) written.push(entry);
        displaced.push(
          isLater
            ? { question: entry.question, at: own.changedAt.toISOString(), reason: "conflict", text: own.text }
            : { question: entry.question, at: entry.changedAt, reason: "conflict", text: entry.text },
        );
      }
    }
    if (dry || !learner || written.length === 0) continue;
    await inTransaction(db, async (transaction) => {
      for (const { question, text, hints, changedAt } of written) {
        const data = { text, hints, changedAt: new Date(changedAt) };
        await transaction.draft.upsert({
          where: { learnerId_questionId: { learnerId: learner.id, questionId: question } },
          create: { learnerId: learner.id, questionId: question, token: 1, ...data },
          update: { ...data, token: { increment: 1 } },
        });
      }
    });
  }
  return { drafts, joined, displaced };
}

const versionKey = ({ at, text }: Pick<Version, "at" | "text">) => `${at} ${text}`;

/** Earlier versions of drafts. Their order is that of their ids, so the versions of a question that gains some are written anew, by time. */
async function importVersions(
  { db, learner, dry, known }: Importing,
  entries: readonly EntryOf<"version">[],
  displaced: readonly Version[],
): Promise<Count> {
  const count = none();
  const byQuestion = new Map<string, Version[]>();
  for (const entry of [...entries, ...displaced]) {
    const own = byQuestion.get(entry.question);
    if (own) own.push(entry);
    else byQuestion.set(entry.question, [entry]);
  }
  const named = new Set<Version>(entries);
  for (const [question, versions] of byQuestion) {
    if (!known.has(question)) {
      count.unknown += versions.length;
      continue;
    }
    const rows = learner
      ? await db.draftVersion.findMany({ where: { learnerId: learner.id, questionId: question }, orderBy: { id: "asc" } })
      : [];
    const here: Version[] = rows.map(({ at, reason, text }) => ({
      question,
      at: at.toISOString(),
      reason: reason as Version["reason"],
      text,
    }));
    const keys = new Set(here.map(versionKey));
    const fresh: Version[] = [];
    for (const version of versions) {
      const isNew = !keys.has(versionKey(version));
      keys.add(versionKey(version));
      if (isNew) fresh.push(version);
      if (named.has(version)) count[isNew ? "add" : "keep"]++;
    }
    if (dry || !learner || fresh.length === 0) continue;
    const kept = [...here, ...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(-keptVersions);
    await inTransaction(db, async (transaction) => {
      await transaction.draftVersion.deleteMany({ where: { learnerId: learner.id, questionId: question } });
      await transaction.draftVersion.createMany({
        data: kept.map(({ at, reason, text }) => ({ learnerId: learner.id, questionId: question, at: new Date(at), reason, text })),
      });
    });
  }
  return count;
}

/** Questions met, and what the attempts that are now here say of them. */
async function importMet(
  { db, learner, dry, known }: Importing,
  entries: readonly EntryOf<"met">[],
  attempts: readonly EntryOf<"attempt">[],
): Promise<Count> {
  const count = none();
  const seen = new Map<string, string>();
  const note = (question: string, at: string) => {
    if (at > (seen.get(question) ?? "")) seen.set(question, at);
  };
  for (const { question, seenAt } of entries) note(question, seenAt);
  for (const { question, at } of attempts) note(question, at);
  for (const batch of batches([...seen.keys()])) {
    const rows = learner
      ? await db.progress.findMany({
          where: { learnerId: learner.id, questionId: { in: batch } },
          select: { questionId: true, seenAt: true },
        })
      : [];
    const here = new Map(rows.map((row) => [row.questionId, row.seenAt]));
    for (const question of batch) count[!known.has(question) ? "unknown" : here.has(question) ? "keep" : "add"]++;
    if (dry || !learner) continue;
    for (const question of batch) {
      if (!known.has(question)) continue;
      await inTransaction(db, async (transaction) => {
        const key = { learnerId: learner.id, questionId: question };
        const graded = { ...key, state: { not: "grading" } };
        const [sums, latest, firstPass] = await Promise.all([
          transaction.attempt.aggregate({ where: graded, _count: true, _max: { points: true } }),
          transaction.attempt.findFirst({ where: graded, orderBy: { at: "desc" }, select: { state: true } }),
          transaction.attempt.findFirst({ where: { ...key, state: "passed" }, orderBy: { at: "asc" }, select: { at: true } }),
        ]);
        const own = here.get(question);
        const given = new Date(seen.get(question) ?? 0);
        const facts = {
          attempts: sums._count,
          best: sums._max.points ?? 0,
          lastState: latest?.state ?? "",
          passedAt: firstPass?.at ?? null,
          seenAt: own && own > given ? own : given,
        };
        await transaction.progress.upsert({
          where: { learnerId_questionId: key },
          create: { ...key, ...facts },
          update: facts,
        });
      });
    }
  }
  return count;
}

async function importWalks(work: Importing, entries: readonly EntryOf<"walk">[]): Promise<Count> {
  const { db, learner, dry } = work;
  const count = none();
  const met = new Set<string>();
  for (const batch of batches(entries)) {
    const fresh = await freshOf(work, batch, met, count, (ids) =>
      db.walk.findMany({ where: { id: { in: ids } }, select: { id: true, learnerId: true } }),
    );
    if (dry || !learner || fresh.length === 0) continue;
    await db.walk.createMany({
      data: fresh.map((entry) => ({
        id: entry.id,
        learnerId: learner.id,
        questionId: entry.question,
        version: entry.version,
        state: entry.endedAt === null ? "open" : "ended",
        ms: entry.ms,
        startedAt: new Date(entry.startedAt),
        changedAt: new Date(entry.changedAt),
        endedAt: entry.endedAt === null ? null : new Date(entry.endedAt),
        ...logColumns(entry.log, entry.right),
      })),
    });
  }
  return count;
}

/** Settings that this learner has not set come from the file; the zone and start of day only to a learner who has done nothing here. */
async function importSettings(db: Database, learner: LearnerRecord, { header }: OwnData, isFresh: boolean): Promise<void> {
  const row = await db.learner.findUniqueOrThrow({ where: { id: learner.id }, select: { settings: true } });
  await db.learner.update({
    where: { id: learner.id },
    data: {
      settings: { ...header.settings, ...(row.settings as Record<string, unknown>) } as object,
      ...(isFresh && isZone(header.zone) && { zone: header.zone, dayStart: header.dayStart }),
    },
  });
}
