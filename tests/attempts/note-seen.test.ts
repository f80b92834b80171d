import { expect, test } from "vitest";
import { noteSeen } from "@/lib/attempts/note-seen.server";
import { createLearner } from "@/lib/learners/create-learner.server";
import { readHome } from "@/lib/learners/read-home.server";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";

onBothDatabases("an answer that was opened", (current) => {
  const now = new Date("2026-11-26T10:00:00Z");
  const later = new Date("2026-11-26T11:00:00Z");

  test("counts as met once, and takes nothing from what attempts say", async () => {
    const { db } = current();
    await writeExercise(db, "docker-0801");
    await writeExercise(db, "docker-0802");
    const { id: learnerId } = await createLearner(db, now);
    expect((await readHome(db, learnerId)).next.map(({ id }) => id)).toEqual(["docker-0801", "docker-0802"]);
    for (const at of [now, later])
      expect(await noteSeen(db, { learnerId, questionId: "docker-0801", now: at })).toEqual({ status: "noted" });
    expect(await db.progress.findMany({ where: { learnerId } })).toEqual([
      { learnerId, questionId: "docker-0801", attempts: 0, best: 0, lastState: "", passedAt: null, seenAt: later },
    ]);
    const home = await readHome(db, learnerId);
    expect([home.met, home.hasWorked, home.unfinished]).toEqual([1, true, []]);
    expect(home.next.map(({ id }) => id)).toEqual(["docker-0802"]);
    await db.progress.updateMany({ where: { learnerId }, data: { attempts: 2, best: 7, lastState: "failed" } });
    await noteSeen(db, { learnerId, questionId: "docker-0801", now: later });
    expect(await db.progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 2, best: 7, lastState: "failed" });
  });

  test("of a question that is unknown or retired is refused", async () => {
    const { db } = current();
    await writeExercise(db, "docker-0803");
    await db.question.update({ where: { id: "docker-0803" }, data: { state: "retired" } });
    const { id: learnerId } = await createLearner(db, now);
    for (const questionId of ["docker-0803", "docker-0899", "../x"])
      expect(await noteSeen(db, { learnerId, questionId, now })).toEqual({ status: "unknown-question" });
  });
});
