import { existsSync, readFileSync } from "node:fs";
import { parseQuestion } from "@/lib/content/parse-question";
import type { Question } from "@/lib/content/question";
import { questionColumns, versionRows } from "@/lib/content/question-rows";
import type { Database } from "@/lib/db.server";

/** A question of the real bank, `docker/pid1-signals-exec-form`; without its translation if asked. */
export function readPublished(name: string, { translated = true } = {}): Question {
  const path = `content/${name}.md`;
  const zh = `content/${name}.zh.md`;
  const parsed = parseQuestion({
    path,
    en: readFileSync(path, "utf8"),
    zh: translated && existsSync(zh) ? readFileSync(zh, "utf8") : null,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.question;
}

/** Writes the rows of a question as an import would, as version `number`, with the bank and topic it needs. */
export async function writeQuestion(db: Database, question: Question, number = 1): Promise<void> {
  const { facts, ...columns } = questionColumns(question);
  const { sections, rubric, answers } = versionRows(question, number);
  const at = new Date(0);
  const { bankId, topicId } = columns;
  await db.bank.upsert({ where: { id: bankId }, create: { id: bankId, position: 1, titles: { en: bankId }, hash: "" }, update: {} });
  await db.topic.upsert({ where: { id: topicId }, create: { id: topicId, bankId, position: 1, titles: { en: topicId } }, update: {} });
  await db.question.create({
    data: {
      ...columns,
      facts: facts as object,
      state: "published",
      version: number,
      hash: "h",
      changedAt: at,
      aliases: { create: question.aliases.map((slug) => ({ slug })) },
    },
  });
  await db.questionVersion.create({
    data: { questionId: question.id, number, state: "published", hash: "h", at, en: question.en, zh: question.zh },
  });
  await db.section.createMany({ data: sections });
  await db.rubricLine.createMany({ data: rubric });
  await db.answer.createMany({ data: answers });
}
