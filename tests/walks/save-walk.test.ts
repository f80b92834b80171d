import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/db.server";
import { createLearner } from "@/lib/learners/create-learner.server";
import { eraseLearner } from "@/lib/learners/erase-learner.server";
import { readRight, readWalks } from "@/lib/walks/read-walks.server";
import { keptWalks, saveWalk } from "@/lib/walks/save-walk.server";
import { type WalkLog, WalkUpdate } from "@/lib/walks/walk";
import { onBothDatabases } from "../support/databases";
import { newId } from "../support/new-id";
import { readPublished, writeQuestion } from "../support/published-question";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 10, minute));
const tree = (path: readonly string[], ended = false): WalkLog => ({ kind: "tree", path: [...path], ended });
const sheet = (answers: readonly (readonly [string, string | null])[], variant = 0): WalkLog => ({
  kind: "worksheet",
  variant,
  answers: answers.map(([step, typed]) => ({ step, typed })),
});

onBothDatabases("a walk", (current) => {
  const triage = readPublished("kubernetes/pending-pod-triage");
  const little = readPublished("go/benchmark-claims-littles-law");
  beforeAll(async () => {
    await writeQuestion(current().db, triage);
    await writeQuestion(current().db, little);
    await writeQuestion(current().db, readPublished("docker/pid1-signals-exec-form"));
  });

  const save = (db: Database, learnerId: number, id: string, log: WalkLog, more: Partial<WalkUpdate> & { minute?: number } = {}) => {
    const { minute = 1, ...rest } = more;
    const questionId = log.kind === "worksheet" ? little.id : triage.id;
    return saveWalk(db, { learnerId, id, update: { questionId, version: 1, ms: 60_000, log, ...rest }, now: at(minute) });
  };
  const learner = async () => (await createLearner(current().db, at(0))).id;

  test("grows, ends at a leaf, is met, and counts once however often it is sent", async () => {
    const { db } = current();
    const one = await learner();
    const id = newId();
    expect(await save(db, one, id, tree(["exists"]))).toEqual({ status: "saved", isEnded: false });
    expect(await db.progress.count({ where: { learnerId: one } })).toBe(0);
    const done = tree(["exists", "refused", "exists", "event", "room", "full"]);
    for (const minute of [5, 6]) expect(await save(db, one, id, done, { minute })).toEqual({ status: "saved", isEnded: true });
    // A request that was on its way for long changes nothing.
    expect(await save(db, one, id, tree(["exists", "refused"]), { minute: 7 })).toEqual({ status: "saved", isEnded: true });
    expect(await readWalks(db, one, triage.id)).toEqual([
      { id, version: 1, isEnded: true, startedAt: at(0).toISOString(), endedAt: at(5).toISOString(), log: done },
    ]);
    expect(await db.progress.findFirst({ where: { learnerId: one } })).toMatchObject({ questionId: triage.id, seenAt: at(5) });
  });

  test("may be ended before a leaf, and then stays as it is", async () => {
    const { db } = current();
    const one = await learner();
    const id = newId();
    expect(await save(db, one, id, tree(["exists", "event"], true))).toEqual({ status: "saved", isEnded: true });
    expect(await save(db, one, id, tree(["exists", "event", "room"]))).toMatchObject({ status: "newer-walk", walk: { isEnded: true } });
  });

  test("of two tabs that part, the one that was kept stands, and the other is told", async () => {
    const { db } = current();
    const one = await learner();
    const id = newId();
    await save(db, one, id, tree(["exists", "event"]));
    expect(await save(db, one, id, tree(["exists", "gate"]))).toMatchObject({
      status: "newer-walk",
      walk: { id, log: { path: ["exists", "event"] } },
    });
    const both = await Promise.all([
      save(db, one, id, tree(["exists", "event", "room"])),
      save(db, one, id, tree(["exists", "event", "claim"])),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["newer-walk", "saved"]);
  });

  test("begun twice at once under one id is one walk", async () => {
    const { db } = current();
    const one = await learner();
    const id = newId();
    const all = await Promise.all(Array.from({ length: 4 }, () => save(db, one, id, tree(["exists", "gate"]))));
    expect(all).toEqual(Array.from({ length: 4 }, () => ({ status: "saved", isEnded: true })));
    expect(await db.walk.count({ where: { learnerId: one } })).toBe(1);
  });

  test("of somebody else, of an unknown version or question, or of what cannot be walked, is unknown", async () => {
    const { db } = current();
    const [one, two] = [await learner(), await learner()];
    const id = newId();
    await save(db, one, id, tree(["exists"]));
    expect(await save(db, two, id, tree(["exists", "event"]))).toEqual({ status: "unknown-question" });
    for (const more of [{ version: 2 }, { questionId: "docker-9999" }, { questionId: "docker-0002" }])
      expect(await save(db, one, newId(), tree(["exists"]), more)).toEqual({ status: "unknown-question" });
    expect(await save(db, one, id, sheet([["in_flight", "102"]]), { questionId: little.id })).toEqual({ status: "invalid" });
  });

  test("that is none through this tree or sheet is refused", async () => {
    const { db } = current();
    const one = await learner();
    for (const log of [
      tree(["event"]),
      tree(["exists", "full"]),
      tree(["exists", "gate", "exists"]),
      { kind: "drill", goal: "event", path: ["exists"] } as const,
      { kind: "drill", goal: "full", path: ["exists", "gate"] } as const,
      sheet([["wait", "1"]]),
      sheet([["in_flight", "soon"]]),
      sheet([["in_flight", "102"]], 2),
    ] as WalkLog[])
      expect(await save(db, one, newId(), log), JSON.stringify(log)).toEqual({ status: "invalid" });
    expect(await db.walk.count({ where: { learnerId: one } })).toBe(0);
  });

  test("drill keeps its wrong picks, and a sheet what was typed and whether it was right", async () => {
    const { db } = current();
    const one = await learner();
    const drill = { kind: "drill", goal: "full", path: ["exists", "gate", "exists", "event", "room", "full"] } as WalkLog;
    expect(await save(db, one, newId(), drill)).toEqual({ status: "saved", isEnded: true });
    const figures = sheet(
      [
        ["in_flight", "112,000"],
        ["in_flight", "112"],
        ["one_client", null],
      ],
      1,
    );
    expect(await save(db, one, newId(), figures)).toEqual({ status: "saved", isEnded: false });
    expect((await readWalks(db, one, triage.id))[0]?.log).toEqual(drill);
    expect((await readWalks(db, one, little.id))[0]?.log).toEqual(figures);
    const row = await db.walk.findFirstOrThrow({ where: { learnerId: one, kind: "worksheet" } });
    expect(readRight(row)).toEqual([false, true, null]);
    expect(row.variant).toBe(1);
  });

  test("of an earlier version is kept under that version", async () => {
    const { db } = current();
    const one = await learner();
    await db.questionVersion.create({
      data: { questionId: triage.id, number: 7, state: "staged", hash: "h7", at: at(0), en: triage.en, zh: null },
    });
    expect(await save(db, one, newId(), tree(["exists"]), { version: 7 })).toEqual({ status: "unknown-question" });
    await db.questionVersion.updateMany({ where: { questionId: triage.id, number: 7 }, data: { state: "superseded" } });
    expect(await save(db, one, newId(), tree(["exists"]), { version: 7 })).toEqual({ status: "saved", isEnded: false });
    expect((await readWalks(db, one, triage.id))[0]?.version).toBe(7);
  });

  test("is one of at most a hundred a question, and goes with its learner", async () => {
    const { db } = current();
    const one = await learner();
    const other = newId();
    await save(db, one, other, sheet([["in_flight", "1"]]));
    for (let count = 0; count < keptWalks + 3; count++) {
      const id = `0193651a-00${String(count).padStart(2, "0").slice(-2)}-7000-8000-${String(count).padStart(12, "0")}`;
      await save(db, one, count < 100 ? id : newId(), tree(["exists"]));
    }
    expect(await db.walk.count({ where: { learnerId: one, questionId: triage.id } })).toBe(keptWalks);
    expect(await db.walk.findUnique({ where: { id: other } })).not.toBeNull();
    expect(await readWalks(db, one, triage.id)).toHaveLength(10);
    await eraseLearner(db, one);
    expect(await db.walk.count({ where: { learnerId: one } })).toBe(0);
  });
});

describe("a body", () => {
  const body = { questionId: "kubernetes-0006", version: 1, ms: 0, log: tree(["exists"]) };
  test("of the right form is read", () => expect(WalkUpdate.parse(body)).toEqual(body));
  test.each([
    [{ ...body, admin: true }],
    [{ ...body, ms: -1 }],
    [{ ...body, version: 0 }],
    [{ ...body, questionId: "" }],
    [{ ...body, log: tree([]) }],
    [{ ...body, log: tree(Array(201).fill("a")) }],
    [{ ...body, log: tree(["<script>"]) }],
    [{ ...body, log: { kind: "drill", path: ["exists"] } }],
    [{ ...body, log: sheet([["a", "1".repeat(41)]]) }],
    [{ ...body, log: sheet([]) }],
    [{ ...body, log: sheet([["a", "1"]], 1.5) }],
    [{ ...body, log: { kind: "study" } }],
    [[]],
    [null],
  ])("of another form is refused: %#", (wrong) => expect(WalkUpdate.safeParse(wrong).success).toBe(false));
});
