import { beforeAll, expect, test } from "vitest";
import { findNear } from "@/lib/content/find-near.server";
import { readBank } from "@/lib/content/read-bank.server";
import { readBankHashes } from "@/lib/content/read-bank-hashes.server";
import { readBanks } from "@/lib/content/read-banks.server";
import { readHome } from "@/lib/learners/read-home.server";
import { readRule } from "@/lib/rules/read-rule.server";
import { readRules } from "@/lib/rules/read-rules.server";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

onBothDatabases("what the reading screens read", (current) => {
  let learner = 0;
  let other = 0;
  beforeAll(async () => {
    const { db } = current();
    for (const id of ["docker-0001", "docker-0002", "docker-0003", "docker-0004"]) await writeExercise(db, id);
    await db.bank.update({ where: { id: "docker" }, data: { titles: { en: "Docker" } } });
    await db.bank.create({ data: { id: "go", position: 0, titles: { en: "Go" }, hash: "g" } });
    await db.topic.create({ data: { id: "docker/runtime", bankId: "docker", position: 0, titles: { en: "Runtime" } } });
    await db.topic.create({ data: { id: "docker/empty", bankId: "docker", position: 2, titles: { en: "Empty" } } });
    await db.question.update({ where: { id: "docker-0003" }, data: { topicId: "docker/runtime", value: 3 } });
    await db.question.update({ where: { id: "docker-0004" }, data: { state: "retired" } });
    const make = (key: string) => db.learner.create({ data: { key, settings: {}, createdAt: at(1), seenAt: at(1) } });
    learner = (await make("a")).id;
    other = (await make("b")).id;
    const trace = { learnerId: learner, attempts: 1, seenAt: at(9) };
    await db.progress.createMany({
      data: [
        { ...trace, questionId: "docker-0001", best: 10, lastState: "passed", passedAt: at(9) },
        { ...trace, questionId: "docker-0002", best: 2, lastState: "failed" },
        { ...trace, questionId: "docker-0004", best: 2, lastState: "failed" },
      ],
    });
    const draft = { learnerId: learner, token: 1, hints: [], text: "FROM" };
    await db.draft.createMany({
      data: [
        { ...draft, questionId: "docker-0001", changedAt: at(12) },
        { ...draft, questionId: "docker-0003", changedAt: at(11) },
        { ...draft, questionId: "docker-0004", changedAt: at(13) },
      ],
    });
    await db.revision.create({ data: { id: 1, value: 7, hash: "whole" } });
  });

  test("a bank lists its published questions by topic, then worth, with the learner's standing", async () => {
    const bank = await readBank(current().db, "docker", learner);
    expect(bank?.topics.map((topic) => topic.id)).toEqual(["runtime", "build", "empty"]);
    expect(bank?.questions.map(({ id, topic, standing, best }) => [id, topic, standing, best])).toEqual([
      ["docker-0003", "runtime", "draft", null],
      ["docker-0001", "build", "passed", 10],
      ["docker-0002", "build", "missed", 2],
    ]);
  });

  test("a stranger sees the same questions, all new; an unknown bank is null", async () => {
    const bank = await readBank(current().db, "docker", null);
    expect(bank?.questions.map(({ standing, best }) => [standing, best])).toEqual(Array(3).fill(["new", null]));
    expect((await readBank(current().db, "docker", other))?.questions.map(({ standing }) => standing)).toEqual(["new", "new", "new"]);
    expect(await readBank(current().db, "nope", learner)).toBeNull();
  });

  test("banks are summed up by topic; retired questions count nowhere", async () => {
    const banks = await readBanks(current().db, learner);
    expect(banks.map(({ id, questions, met }) => [id, questions, met])).toEqual([
      ["go", 0, 0],
      ["docker", 3, 2],
    ]);
    expect(banks[1]?.topics).toMatchObject([
      { id: "runtime", questions: 1, met: 0, graded: 0, share: null },
      { id: "build", questions: 2, met: 2, graded: 2, share: 60 },
    ]);
  });

  test("the first page offers what is unfinished, newest first, and what was not met", async () => {
    const home = await readHome(current().db, learner);
    expect(home).toMatchObject({ questions: 3, met: 2, passed: 1, hasWorked: true });
    expect(home.unfinished.map(({ id, standing, best }) => [id, standing, best])).toEqual([
      ["docker-0003", "draft", null],
      ["docker-0002", "missed", 2],
    ]);
    expect(home.next).toEqual([]);
    expect(home.weakest.map(({ topic }) => topic.id)).toEqual(["build"]);
  });

  test("a first visit has nothing behind it", async () => {
    const home = await readHome(current().db, null);
    expect(home).toMatchObject({ met: 0, passed: 0, hasWorked: false, unfinished: [], weakest: [] });
    expect(home.next.map(({ id }) => id)).toEqual(["docker-0001", "docker-0002", "docker-0003"]);
  });

  test("hashes are those of published questions", async () => {
    expect(await readBankHashes(current().db)).toEqual({
      version: "whole",
      questions: 3,
      banks: [
        { id: "go", hash: "g", questions: {} },
        { id: "docker", hash: "", questions: { "docker-0001": "h", "docker-0002": "h", "docker-0003": "h" } },
      ],
    });
  });

  test("what is near a lost question", async () => {
    const near = await findNear(current().db, { kind: "question", name: "Docker-0009" });
    expect(near.length).toBe(3);
    expect(near.map(({ id }) => id)).not.toContain("docker-0004");
    expect(await findNear(current().db, { kind: "bank", name: "docker-0001" })).toEqual([]);
  });

  test("rules count the published exercises that demand them", async () => {
    const rules = await readRules(current().db, "en");
    expect(rules.find(({ id }) => id === "dockerfile/drop-root")?.exercises).toBe(3);
    expect(rules.find(({ id }) => id === "dockerfile/begin-with-from")?.exercises).toBe(0);
  });

  test.each(["en", "zh"] as const)("every rule has a page in %s whose examples are as the grader sees them", async (locale) => {
    const { db } = current();
    for (const { room, name } of await readRules(db, locale)) {
      const page = await readRule(db, { room, name, locale, learnerId: learner });
      expect(page?.examples.length, name).toBeGreaterThan(0);
      for (const example of page?.examples ?? []) {
        expect([name, example.kind, example.findings.length]).toEqual([name, example.kind, example.kind === "bad" ? 1 : 0]);
        expect(example.lines.filter((line) => line.mark !== null).length).toBe(example.findings.length);
      }
      expect(page?.why, name).toMatch(/^<p>/);
      expect(page?.mend, name).toMatch(/^<p>/);
    }
  });

  test("a rule's page lists the exercises with the learner's standing; an unknown rule is null", async () => {
    const { db } = current();
    const page = await readRule(db, { room: "dockerfile", name: "drop-root", locale: "en", learnerId: learner });
    expect(page?.exercises.map(({ slug, standing, best }) => [slug, standing, best])).toEqual([
      ["slug-of-docker-0001", "passed", 10],
      ["slug-of-docker-0002", "missed", 2],
      ["slug-of-docker-0003", "draft", null],
    ]);
    for (const [room, name] of [
      ["dockerfile", "nope"],
      ["nope", "drop-root"],
      ["dockerfile", "../rules"],
    ] as const)
      expect(await readRule(db, { room, name, locale: "en", learnerId: null })).toBeNull();
  });
});
