import type { Digest } from "./content-hash";
import { levels } from "./front-matter";
import type { Question } from "./question";
import type { QuestionFacts } from "./question-facts";
import { sha256 } from "./sha256";
import { sectionsOf } from "./translation";

/** The columns of a Question row that come from its files. */
export interface QuestionColumns {
  readonly id: string;
  readonly bankId: string;
  readonly topicId: string;
  readonly slug: string;
  readonly kind: string;
  readonly level: number;
  readonly value: number;
  readonly minutes: number;
  readonly language: string | null;
  readonly form: string | null;
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly stale: boolean;
  readonly checkedOn: string;
  readonly facts: QuestionFacts;
}

/** The columns of a question's own row. */
export function questionColumns(question: Question): QuestionColumns {
  const facts: QuestionFacts = {
    sources: question.sources,
    holdsFor: question.holdsFor,
    seed: question.seed,
    related: question.related,
    ...(question.kind === "exercise" && { file: question.file, given: givenFacts(question) }),
    ...(question.kind === "interview" && { matrix: question.matrix }),
  };
  return {
    id: question.id,
    bankId: question.bank,
    topicId: `${question.bank}/${question.topic}`,
    slug: question.slug,
    kind: question.kind,
    level: levels.indexOf(question.level) + 1,
    value: question.value,
    minutes: question.minutes,
    language: question.kind === "exercise" ? question.language : null,
    form: question.kind === "interview" ? question.form : null,
    titleEn: question.title.en,
    titleZh: question.title.zh,
    stale: question.translation.stale.length > 0,
    checkedOn: question.checkedOn,
    facts,
  };
}

/** Without the texts of given files, which are Answer rows. */
function givenFacts(question: Question & { kind: "exercise" }): NonNullable<QuestionFacts["given"]> {
  const { contents: _, ...given } = question.given;
  return question.givenNote === null ? given : { ...given, note: question.givenNote };
}

/** The rows that hang on one version of a question; `version` is its number. */
export function versionRows(question: Question, version: number, digest: Digest = sha256) {
  const key = { questionId: question.id, version };
  const locales = question.translation.exists ? (["en", "zh"] as const) : (["en"] as const);
  const sections = locales.flatMap((locale) =>
    sectionsOf(question, locale).map((section) => ({
      ...key,
      locale,
      position: section.position,
      name: section.name,
      secret: section.secret,
      stale: section.stale,
      hash: digest(JSON.stringify([question.kind, section.name, locale, section.markdown])),
      markdown: section.markdown,
    })),
  );
  if (question.kind !== "exercise") return { sections, rubric: [], answers: [] };
  const rubric = question.rubric.map((line, position) => ({
    ...key,
    id: line.id,
    position,
    rule: line.rule,
    points: line.points,
    ...(line.with !== undefined && { with: line.with as object }),
    messages: { ...line.message },
  }));
  const answers = [
    { role: "starter", name: "starter", text: question.starter.text },
    { role: "reference", name: "reference", text: question.reference.text },
    ...question.accepted.map((answer, index) => ({
      role: "accepted",
      name: `accepted ${index + 1}`,
      text: answer.text,
      feedback: { ...answer.feedback },
    })),
    ...question.wrong.map((answer, index) => ({
      role: "wrong",
      name: `wrong ${index + 1}`,
      text: answer.text,
      feedback: { ...answer.feedback },
      loses: [...answer.loses],
    })),
    ...Object.entries(question.given.contents ?? {}).map(([name, text]) => ({ role: "given", name, text })),
    ...(question.cases ? [{ role: "cases", name: "cases", text: question.cases.text }] : []),
    ...question.tests.map((test, index) => ({ role: test.hidden ? "hidden-test" : "test", name: `test ${index + 1}`, text: test.text })),
  ].map((answer, position) => ({ ...key, position, ...answer }));
  return { sections, rubric, answers };
}
