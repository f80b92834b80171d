import { beforeEach, expect, test } from "vitest";
import type { DraftUpdate } from "@/lib/attempts/draft";
import { readDraftVersions } from "@/lib/attempts/read-draft-versions.server";
import { readDraft, saveDraft } from "@/lib/attempts/save-draft.server";
import { createLearner } from "@/lib/learners/create-learner.server";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";

const minute = 60_000;
const start = new Date("2026-11-25T10:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const update = (text: string, token: number, more: Partial<DraftUpdate> = {}): DraftUpdate => ({
  text,
  token,
  hints: [],
  reason: "pause",
  ...more,
});

onBothDatabases("drafts", (current) => {
  let learnerId = 0;
  let questionId = "";
  let count = 0;

  beforeEach(async () => {
    count += 1;
    questionId = `docker-${count}`;
    await writeExercise(current().db, questionId);
    learnerId = (await createLearner(current().db, start)).id;
  });

  const save = (text: string, token: number, at = 0, more: Partial<DraftUpdate> = {}) =>
    saveDraft(current().db, { learnerId, questionId, update: update(text, token, more), now: later(at) });

  test("the first save makes it, the next ones count the token", async () => {
    expect(await readDraft(current().db, learnerId, questionId)).toBeNull();
    expect(await save("a", 0)).toEqual({ status: "saved", token: 1, changedAt: start.toISOString() });
    expect(await save("b", 1, 1000, { hints: [1, 2] })).toMatchObject({ status: "saved", token: 2 });
    expect(await readDraft(current().db, learnerId, questionId)).toEqual({
      token: 2,
      text: "b",
      hints: [1, 2],
      changedAt: later(1000).toISOString(),
    });
  });

  test("a second tab is told, and both texts are kept", async () => {
    await save("base", 0);
    await save("tab one", 1, 1000);
    const refused = await save("tab two", 1, 2000);
    expect(refused).toMatchObject({ status: "conflict", draft: { token: 2, text: "tab one" } });
    const versions = await readDraftVersions(current().db, learnerId, questionId);
    expect(versions.map(({ reason, text }) => [reason, text])).toEqual([
      ["conflict", "tab two"],
      ["pause", "base"],
    ]);
    expect(await save("tab one, more", 2, 3000)).toMatchObject({ status: "saved", token: 3 });
  });

  test("a repeated save whose answer was lost is saved, not a conflict", async () => {
    await save("a", 0);
    await save("b", 1);
    expect(await save("b", 1)).toMatchObject({ status: "saved", token: 2 });
    expect(await save("b", 0)).toMatchObject({ status: "saved", token: 2 });
  });

  test("pauses keep a version every two minutes, what is done on purpose at once, the same text never twice", async () => {
    await save("1", 0);
    await save("2", 1, 0.5 * minute);
    await save("3", 2, 1 * minute, { reason: "submit" });
    await save("3", 3, 4 * minute);
    await save("4", 4, 5 * minute);
    const versions = await readDraftVersions(current().db, learnerId, questionId);
    expect(versions.map(({ text }) => text)).toEqual(["4", "3", "1"]);
  });

  test("fifty versions are kept", async () => {
    for (let token = 0; token < 55; token += 1) await save(`text ${token}`, token, token * 3 * minute);
    const versions = await readDraftVersions(current().db, learnerId, questionId);
    expect(versions).toHaveLength(50);
    expect(versions.at(-1)?.text).toBe("text 5");
  });

  test("too large and unknown are told", async () => {
    expect(await save("é".repeat(32_769), 0)).toEqual({ status: "too-large", bytes: 65_538, limit: 65_536 });
    expect(await save("é".repeat(32_768), 0)).toMatchObject({ status: "saved" });
    questionId = "docker-none";
    expect(await save("a", 0)).toEqual({ status: "unknown-question" });
  });

  test("of ten tabs that save at once exactly one is saved", async () => {
    await save("base", 0);
    const results = await Promise.all(Array.from({ length: 10 }, (_, tab) => save(`tab ${tab}`, 1)));
    expect(results.filter(({ status }) => status === "saved")).toHaveLength(1);
    expect(results.filter(({ status }) => status === "conflict")).toHaveLength(9);
  });
});
