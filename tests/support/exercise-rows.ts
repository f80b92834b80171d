import type { Database } from "@/lib/db.server";

/** Writes the least that an exercise needs in the database: bank, topic, question, version 1 with two rubric lines of 6 and 4 points and a starter. */
export async function writeExercise(db: Database, id: string, { starter = "FROM scratch\n", at = new Date(0) } = {}): Promise<void> {
  await db.bank.upsert({ where: { id: "docker" }, create: { id: "docker", position: 1, titles: {}, hash: "" }, update: {} });
  await db.topic.upsert({
    where: { id: "docker/build" },
    create: { id: "docker/build", bankId: "docker", position: 1, titles: {} },
    update: {},
  });
  await db.question.create({
    data: {
      id,
      bankId: "docker",
      topicId: "docker/build",
      slug: `slug-of-${id}`,
      kind: "exercise",
      level: 1,
      value: 5,
      minutes: 10,
      language: "dockerfile",
      state: "published",
      version: 1,
      hash: "h",
      titleEn: "An exercise",
      checkedOn: "2026-11-23",
      changedAt: at,
      facts: { given: { files: ["go.mod"] } },
      versions: { create: { number: 1, state: "published", hash: "h", at, en: "" } },
    },
  });
  await db.rubricLine.createMany({
    data: [
      { questionId: id, version: 1, id: "first", position: 0, rule: "dockerfile/drop-root", points: 6, messages: { en: "First" } },
      {
        questionId: id,
        version: 1,
        id: "second",
        position: 1,
        rule: "dockerfile/avoid-command",
        points: 4,
        with: { commands: ["go get"] },
        messages: { en: "Second" },
      },
    ],
  });
  await db.answer.create({ data: { questionId: id, version: 1, position: 0, role: "starter", name: "starter", text: starter } });
}
