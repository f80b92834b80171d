import { beforeEach, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/attempts/save-draft.server";
import { createLearner } from "@/lib/learners/create-learner.server";
import { eraseLearner } from "@/lib/learners/erase-learner.server";
import { exportOwnData } from "@/lib/learners/export-own-data.server";
import { adoptedId, importOwnData } from "@/lib/learners/import-own-data.server";
import { type OwnData, type OwnDataLine, parseOwnData } from "@/lib/learners/own-data";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 10, minutes));
const header = {
  type: "lintview",
  version: 1,
  exportedAt: at(0).toISOString(),
  zone: "Asia/Shanghai",
  dayStart: 300,
  settings: { keys: "off" },
};
const report = (findings: readonly unknown[] = []) => ({
  grader: { language: "dockerfile", version: "v" },
  question: { id: "docker-0901", version: "1" },
  verdict: "passed",
  gate: "open",
  points: 10,
  of: 10,
  lines: [{ id: "first", state: "met", findings: [] }],
  findings,
  failed: [],
});
const attempt = (minutes: number, more: object = {}) => ({
  type: "attempt",
  id: `0193651a-0000-7000-8000-0000000000${String(minutes).padStart(2, "0")}`,
  question: "docker-0901",
  version: 1,
  grader: "v",
  state: "passed",
  points: 10,
  of: 10,
  hints: 0,
  ms: 1000,
  at: at(minutes).toISOString(),
  day: 20783,
  answer: "FROM scratch\n",
  report: report(),
  dispute: null,
  ...more,
});
const walk = (last: string, more: object = {}) => ({
  type: "walk",
  id: `0193651a-0000-7000-8000-00000000000${last}`,
  question: "docker-0901",
  version: 1,
  startedAt: at(6).toISOString(),
  changedAt: at(7).toISOString(),
  endedAt: null,
  ms: 60_000,
  log: { kind: "drill", goal: "full", path: ["exists", "gate", "exists"] },
  right: [],
  ...more,
});
const file = (...entries: object[]) => [header, ...entries].map((line) => JSON.stringify(line)).join("\n");

function read(text: string): OwnData {
  const parsed = parseOwnData(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.data;
}

describe("a file of own data", () => {
  test("is read with any line ends", () => {
    for (const text of [file(attempt(1)), `${file(attempt(1))}\n`, `\uFEFF${file(attempt(1)).replaceAll("\n", "\r\n")}\r\n`])
      expect(read(text).entries).toHaveLength(1);
    expect(read(file()).entries).toEqual([]);
  });

  test.each([
    ["", [{ line: 1, message: "is empty" }]],
    ["[]", [{ line: 1, message: expect.any(String) }]],
    ["\u0000\u0001", [{ line: 1, message: "is not JSON" }]],
    [JSON.stringify({ ...header, version: 2 }), [{ line: 1, message: expect.stringMatching(/version: must be 1: this file comes from/) }]],
    [`${file()}\n\n${JSON.stringify(attempt(1))}`, [{ line: 2, message: "is empty" }]],
    [file({ type: "card" }), [{ line: 2, message: expect.stringMatching(/type/) }]],
    [file(attempt(1, { admin: true })), [{ line: 2, message: expect.stringMatching(/admin/) }]],
    [file(attempt(1, { state: "grading" })), [{ line: 2, message: expect.stringMatching(/^state: /) }]],
    [file(attempt(1, { answer: "x".repeat(70_000) })), [{ line: 2, message: expect.stringMatching(/^answer: must have at most/) }]],
    [file(attempt(1, { report: { verdict: "passed" } })), expect.arrayContaining([{ line: 2, message: expect.stringMatching(/^report/) }])],
    [
      file(
        attempt(1, {
          report: report([
            { rule: "dockerfile/drop-root", severity: "error", span: { start: 0, end: 99 }, fixable: false, suppressed: false },
          ]),
        }),
      ),
      [{ line: 2, message: "report: a finding lies outside the answer" }],
    ],
    [file(walk("a", { right: [true] })), [{ line: 2, message: expect.stringMatching(/^right: must have one entry/) }]],
    [
      file(walk("a", { log: { kind: "drill", goal: "<b>", path: [] } })),
      expect.arrayContaining([{ line: 2, message: expect.stringMatching(/^log/) }]),
    ],
    [file({ type: "met", question: "../etc", seenAt: at(1).toISOString() }), [{ line: 2, message: expect.stringMatching(/^question/) }]],
  ])("with a fault is refused as a whole, by line: %j", (text, faults) => {
    expect(parseOwnData(text)).toEqual({ ok: false, faults });
  });

  test("with a thousand faults names twenty", () => {
    const result = parseOwnData(file(...Array.from({ length: 1000 }, () => ({ type: "card" }))));
    expect(result.ok ? 0 : result.faults.length).toBe(20);
  });
});

onBothDatabases("own data", (current) => {
  let number = 900;
  let question = "";
  beforeEach(async () => {
    number += 1;
    question = `docker-${String(number).padStart(4, "0")}`;
    await writeExercise(current().db, question);
  });

  const everything = async (learnerId: number): Promise<OwnDataLine[]> => {
    const lines: OwnDataLine[] = [];
    for await (const line of exportOwnData(current().db, learnerId, at(59))) lines.push(line);
    return lines;
  };
  const text = (lines: readonly OwnDataLine[]) => lines.map((line) => JSON.stringify(line)).join("\n");

  /** A learner with a draft, two versions, two attempts, of which one is disputed, a drill and a worksheet. */
  async function busyLearner() {
    const { db } = current();
    const learner = await createLearner(db, at(0));
    await saveDraft(db, {
      learnerId: learner.id,
      questionId: question,
      update: { text: "a", token: 0, hints: [1], reason: "submit" },
      now: at(1),
    });
    await saveDraft(db, {
      learnerId: learner.id,
      questionId: question,
      update: { text: "b", token: 1, hints: [1], reason: "submit" },
      now: at(2),
    });
    await importOwnData(
      db,
      learner,
      read(
        file(
          attempt(number % 90, {
            id: `0193651a-0000-7000-8000-00000000${number}1`,
            question,
            state: "failed",
            points: 4,
            at: at(3).toISOString(),
          }),
          attempt(number % 90, {
            id: `0193651a-0000-7000-8000-00000000${number}2`,
            question,
            at: at(4).toISOString(),
            dispute: {
              kind: "other",
              rule: null,
              state: "open",
              openedAt: at(5).toISOString(),
              closedAt: null,
              note: "why",
              outcome: null,
            },
          }),
          walk("b", { id: `0193651a-0000-7000-8000-00000000${number}3`, question }),
          walk("c", {
            id: `0193651a-0000-7000-8000-00000000${number}4`,
            question,
            endedAt: at(9).toISOString(),
            log: {
              kind: "worksheet",
              variant: 1,
              answers: [
                { step: "rate", typed: "4,167" },
                { step: "rate", typed: null },
              ],
            },
            right: [false, null],
          }),
        ),
      ),
      { dry: false },
    );
    return learner;
  }

  test("goes out and comes in at another learner's, once", async () => {
    const { db } = current();
    const one = await busyLearner();
    const lines = await everything(one.id);
    expect(lines.map((line) => line.type)).toEqual([
      "lintview",
      "draft",
      "version",
      "version",
      "attempt",
      "attempt",
      "met",
      "walk",
      "walk",
    ]);
    const data = read(text(lines));
    const two = await createLearner(db, at(10));
    const plan = await importOwnData(db, two, data, { dry: true });
    expect(plan).toEqual({
      attempts: { add: 2, keep: 0, unknown: 0 },
      drafts: { add: 1, keep: 0, unknown: 0 },
      versions: { add: 2, keep: 0, unknown: 0 },
      met: { add: 1, keep: 0, unknown: 0 },
      walks: { add: 2, keep: 0, unknown: 0 },
      joined: 0,
    });
    expect(await everything(two.id)).toHaveLength(1);
    expect(await importOwnData(db, two, data, { dry: false })).toEqual(plan);
    expect(await importOwnData(db, two, data, { dry: false })).toMatchObject({
      attempts: { add: 0, keep: 2 },
      drafts: { add: 0, keep: 1 },
      versions: { add: 0, keep: 2 },
      met: { add: 0, keep: 1 },
      walks: { add: 0, keep: 2 },
      joined: 0,
    });
    const again = await everything(two.id);
    // The order of attempts is that of their ids, whose last part is another one here.
    const withoutIds = (all: readonly OwnDataLine[]) =>
      all.slice(1).map((line) => JSON.stringify(line.type === "attempt" || line.type === "walk" ? { ...line, id: "" } : line));
    expect(withoutIds(again).sort()).toEqual(withoutIds(lines).sort());
    expect(await db.progress.findFirst({ where: { learnerId: two.id } })).toMatchObject({
      attempts: 2,
      best: 10,
      lastState: "passed",
      passedAt: at(4),
    });
    // The first learner's attempts are still theirs.
    expect((await everything(one.id)).filter((line) => line.type === "attempt")).toHaveLength(2);
  });

  test("comes back under the same ids after everything was deleted", async () => {
    const { db } = current();
    const one = await busyLearner();
    const lines = await everything(one.id);
    await eraseLearner(db, one.id);
    for (const table of ["attempt", "draft", "draftVersion", "progress", "walk"] as const)
      expect(await (db[table] as typeof db.draft).count({ where: { learnerId: one.id } })).toBe(0);
    expect(await db.learner.count({ where: { id: one.id } })).toBe(0);
    await eraseLearner(db, one.id);
    const two = await createLearner(db, at(10));
    await importOwnData(db, two, read(text(lines)), { dry: false });
    expect((await everything(two.id)).slice(1)).toEqual(lines.slice(1));
  });

  test("drafts on both sides: the later one stands, the other one is kept as a version", async () => {
    const { db } = current();
    const learner = await createLearner(db, at(0));
    const save = (draft: string, token: number, minute: number) =>
      saveDraft(db, {
        learnerId: learner.id,
        questionId: question,
        update: { text: draft, token, hints: [], reason: "pause" },
        now: at(minute),
      });
    await save("here", 0, 5);
    const draft = (body: string, minute: number) =>
      read(file({ type: "draft", question, changedAt: at(minute).toISOString(), hints: [2], text: body }));
    expect(await importOwnData(db, learner, draft("older", 4), { dry: false })).toMatchObject({ joined: 1, drafts: { add: 0, keep: 0 } });
    const now = async () => ({
      draft: await db.draft.findFirst({ where: { learnerId: learner.id }, select: { text: true, token: true } }),
      versions: (await db.draftVersion.findMany({ where: { learnerId: learner.id }, orderBy: { id: "asc" } })).map((row) => row.text),
    });
    expect(await now()).toEqual({ draft: { text: "here", token: 1 }, versions: ["older", "here"] });
    expect(await importOwnData(db, learner, draft("newer", 6), { dry: false })).toMatchObject({ joined: 1 });
    expect(await now()).toEqual({ draft: { text: "newer", token: 2 }, versions: ["older", "here"] });
    // An open tab that still shows the old draft is told.
    expect(await save("stale tab", 1, 7)).toMatchObject({ status: "conflict", draft: { text: "newer" } });
  });

  test("what names questions that are not here is counted and left out", async () => {
    const { db } = current();
    const learner = await createLearner(db, at(0));
    const data = read(
      file(
        attempt(1, { question: "docker-9999" }),
        { type: "draft", question: "docker-9999", changedAt: at(1).toISOString(), hints: [], text: "x" },
        { type: "version", question: "docker-9999", at: at(1).toISOString(), reason: "pause", text: "x" },
        { type: "met", question: "docker-9999", seenAt: at(1).toISOString() },
        walk("a", { question: "docker-9999" }),
      ),
    );
    expect(await importOwnData(db, learner, data, { dry: false })).toEqual({
      attempts: { add: 0, keep: 0, unknown: 1 },
      drafts: { add: 0, keep: 0, unknown: 1 },
      versions: { add: 0, keep: 0, unknown: 1 },
      met: { add: 0, keep: 0, unknown: 1 },
      walks: { add: 0, keep: 0, unknown: 1 },
      joined: 0,
    });
    expect(await everything(learner.id)).toHaveLength(1);
  });

  test("zone and settings come to a learner who has done nothing, and never over what was set here", async () => {
    const { db } = current();
    const fresh = await createLearner(db, at(0));
    await importOwnData(db, fresh, read(file()), { dry: false });
    expect(await db.learner.findUnique({ where: { id: fresh.id } })).toMatchObject({
      zone: "Asia/Shanghai",
      dayStart: 300,
      settings: { keys: "off" },
    });
    const busy = await busyLearner();
    await db.learner.update({ where: { id: busy.id }, data: { settings: { keys: "on" } } });
    await importOwnData(db, busy, read(file()), { dry: false });
    expect(await db.learner.findUnique({ where: { id: busy.id } })).toMatchObject({ zone: "UTC", dayStart: 240, settings: { keys: "on" } });
  });

  test("verdicts are counted where they were given, not where they are brought to", async () => {
    const { db } = current();
    await busyLearner();
    expect(await db.verdictDay.count({ where: { questionId: question } })).toBe(0);
  });
});

test("an adopted id keeps its time and differs by learner", () => {
  const id = "0193651a-0000-7000-8000-000000000001";
  expect(adoptedId(id, "a")).toMatch(/^0193651a-0000-7/);
  expect(adoptedId(id, "a")).toBe(adoptedId(id, "a"));
  expect(adoptedId(id, "a")).not.toBe(adoptedId(id, "b"));
});
