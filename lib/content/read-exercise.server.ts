import type { Revealed } from "@/lib/attempts/attempt";
import type { Database } from "@/lib/db.server";
import type { Given, RubricLine } from "@/lib/graders/grader";
import type { Language } from "@/lib/graders/rule";
import { levels } from "./front-matter";
import { givenNotes } from "./given-notes";
import { loadHighlight } from "./highlight";
import { inlineHtml } from "./inline-html";
import { proseOf } from "./part-html";
import { codeHtml } from "./prose-html";
import type { Level, Locale, Text } from "./question";
import type { QuestionFacts } from "./question-facts";
import { renderProse } from "./render-section";
import { readRenderings } from "./rendering.server";
import { toolVersions } from "./tool-names";

/** What a browser is told of an exercise before a submission; reference, accepted and wrong answers are never selected here. */
export interface ExerciseView {
  readonly id: string;
  readonly slug: string;
  /** QuestionVersion.number, sent with each submission. */
  readonly version: number;
  /** HTML of one line. */
  readonly title: string;
  readonly level: Level;
  readonly minutes: number;
  readonly points: number;
  readonly language: Language;
  readonly file: string;
  readonly holdsFor: readonly string[];
  /** HTML of the task. */
  readonly task: string;
  /** `html` is the content of a file that the task shows. */
  readonly givenFiles: readonly { readonly path: string; readonly html: string | null }[];
  /** Further facts of the surroundings, one plain sentence each. */
  readonly givenNotes: readonly string[];
  /** What the grader is told of the surroundings. */
  readonly given: Given;
  /** `only`: the rubric line while which is lost the hint is offered. */
  readonly hints: readonly { readonly number: number; readonly html: string; readonly only: string | null }[];
  readonly starter: string;
  /** `message` may hold inline code in backticks. */
  readonly rubric: readonly (RubricLine & { readonly message: string })[];
}

/** The published exercise of a slug in a language (English where no translation exists), or null if there is none. */
export async function readExercise(db: Database, slug: string, locale: Locale): Promise<ExerciseView | null> {
  const question = await db.question.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      kind: true,
      version: true,
      level: true,
      minutes: true,
      language: true,
      titleEn: true,
      titleZh: true,
      facts: true,
    },
  });
  if (question?.kind !== "exercise") return null;
  const { id, version } = question;
  const [sections, rubric, answers] = await Promise.all([
    db.section.findMany({
      where: { questionId: id, version, secret: false, locale: { in: ["en", locale] }, name: { in: ["Task", "Hints"] } },
      select: { questionId: true, version: true, locale: true, position: true, name: true, hash: true },
    }),
    db.rubricLine.findMany({ where: { questionId: id, version }, orderBy: { position: "asc" } }),
    db.answer.findMany({
      where: { questionId: id, version, role: { in: ["starter", "given"] } },
      select: { role: true, name: true, text: true },
    }),
  ]);
  const shown = ["Task", "Hints"].flatMap(
    (name) => sections.find((row) => row.name === name && row.locale === locale) ?? sections.find((row) => row.name === name) ?? [],
  );
  const rendered = await readRenderings(db, "exercise", shown);
  const parts = (name: string) => rendered[shown.findIndex((row) => row.name === name)]?.parts ?? [];
  const facts = question.facts as unknown as QuestionFacts;
  const { note, ...given } = facts.given ?? {};
  const files = parts("Task").flatMap((part) => (part.type === "given" ? [part] : []));
  const contents = Object.fromEntries(answers.filter(({ role }) => role === "given").map(({ name, text }) => [name, text]));
  const paths = new Set([...(given.files ?? []), ...Object.keys(contents), ...files.map(({ path }) => path)]);
  return {
    id,
    slug: question.slug,
    version,
    title: inlineHtml((locale === "zh" ? question.titleZh : null) ?? question.titleEn),
    level: levels[question.level - 1] ?? "mid",
    minutes: question.minutes,
    points: rubric.reduce((sum, line) => sum + line.points, 0),
    language: question.language as Language,
    file: facts.file ?? "",
    holdsFor: toolVersions(facts.holdsFor),
    task: proseOf(parts("Task")),
    givenFiles: [...paths].map((path) => ({ path, html: files.find((file) => file.path === path)?.html ?? null })),
    givenNotes: [...(note ? [note] : []), ...givenNotes(given, locale)],
    given: Object.keys(contents).length > 0 ? { ...given, contents } : given,
    hints: parts("Hints").flatMap((part) =>
      part.type === "hints" ? part.hints.map(({ line, html }, index) => ({ number: index + 1, html, only: line })) : [],
    ),
    starter: answers.find(({ role }) => role === "starter")?.text ?? "",
    rubric: rubric.map((line) => ({
      id: line.id,
      rule: line.rule,
      points: line.points,
      ...(line.with === null ? {} : { with: line.with }),
      message: inText(line.messages as unknown as Text, locale),
    })),
  };
}

const inText = (text: Text, locale: Locale): string => (locale === "zh" ? text.zh : null) ?? text.en;

/**
 * What opens after a submission that differs from the starter: reference, accepted answers, explanation, diagram, follow-ups.
 * Whether the learner may see it is the caller's to decide. `version` is the one that was graded; throws if it does not exist.
 */
export async function readRevealed(db: Database, questionId: string, version: number, locale: Locale): Promise<Revealed> {
  const names = ["Explanation", "Diagram", "Follow-ups"];
  const [question, answers, sections, highlight] = await Promise.all([
    db.question.findUniqueOrThrow({ where: { id: questionId }, select: { language: true } }),
    db.answer.findMany({ where: { questionId, version, role: { in: ["reference", "accepted"] } }, orderBy: { position: "asc" } }),
    db.section.findMany({
      where: { questionId, version, locale: { in: ["en", locale] }, name: { in: names } },
      select: { questionId: true, version: true, locale: true, position: true, name: true, hash: true },
    }),
    loadHighlight(),
  ]);
  const shown = names.flatMap(
    (name) => sections.find((row) => row.name === name && row.locale === locale) ?? sections.find((row) => row.name === name) ?? [],
  );
  const rendered = await readRenderings(db, "exercise", shown);
  const parts = (name: string) => rendered[shown.findIndex((row) => row.name === name)]?.parts ?? [];
  const code = (text: string): string => codeHtml(text, question.language ?? "text", highlight, locale, true);
  const reference = answers.find(({ role }) => role === "reference");
  if (!reference) throw new Error(`${questionId} version ${version} has no reference`);
  const accepted = answers.filter(({ role }) => role === "accepted");
  const diagram = parts("Diagram").find((part) => part.type === "diagram");
  return {
    reference: { text: reference.text, html: code(reference.text) },
    accepted: await Promise.all(
      accepted.map(async ({ text, feedback }) => ({
        text,
        html: code(text),
        feedback: feedback ? await renderProse(inText(feedback as unknown as Text, locale), locale) : "",
      })),
    ),
    explanation: proseOf(parts("Explanation")),
    diagram: diagram ? { source: diagram.source, caption: diagram.caption } : null,
    followUps: parts("Follow-ups").flatMap((part) => (part.type === "chain" ? part.items : [])),
  };
}
