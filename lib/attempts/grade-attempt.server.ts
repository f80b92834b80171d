import type { Database } from "@/lib/db.server";
import type { Given, RubricLine } from "@/lib/graders/grader";
import type { Report, Verdict } from "@/lib/graders/report";
import type { Language } from "@/lib/graders/rule";
import { log } from "@/lib/observability/log.server";
import { metrics } from "@/lib/observability/metrics.server";
import type { AttemptState } from "./attempt";
import type { Judge } from "./judge";

const stateOf: Readonly<Record<Verdict, AttemptState>> = { passed: "passed", "not-passed": "failed", "we-failed": "broken" };

/** After this many begun gradings an attempt that never ended is called ours to mend. */
const maxTries = 3;

/**
 * Grades a stored attempt that is still in state `grading` and records the verdict with all that hangs on it in one transaction.
 * Two at once both judge, and the guarded write lets one of them record. A retry counts towards `maxTries`.
 */
export async function gradeAttempt(
  db: Database,
  id: string,
  { now, judge, isRetry }: { now: Date; judge: Judge; isRetry: boolean },
): Promise<void> {
  if (isRetry) await db.attempt.updateMany({ where: { id, state: "grading" }, data: { tries: { increment: 1 } } });
  const attempt = await db.attempt.findFirst({
    where: { id, state: "grading" },
    select: { learnerId: true, questionId: true, version: true, answer: true, of: true, day: true, tries: true, at: true },
  });
  if (!attempt) return;
  const { language, rubric, given } = await readRubric(db, attempt.questionId, attempt.version);
  const began = performance.now();
  const report: Report =
    attempt.tries > maxTries
      ? brokenReport(language, attempt)
      : await judge({
          language,
          text: attempt.answer,
          given,
          rubric,
          question: { id: attempt.questionId, version: String(attempt.version) },
        });
  metrics().checkSeconds.observe({ language, verdict: report.verdict }, (performance.now() - began) / 1000);

  const state = stateOf[report.verdict];
  const points = state === "broken" ? null : report.points;
  const recorded = await record(db, id, attempt, report, state, points, now);
  if (!recorded) return;
  metrics().verdicts.inc({ language, verdict: report.verdict });
  log(state === "broken" ? "error" : "info", "attempt.graded", "an attempt was graded", {
    attempt: id,
    question: attempt.questionId,
    version: attempt.version,
    grader: report.grader.version,
    verdict: report.verdict,
    failed: report.failed,
    milliseconds: Math.round(performance.now() - began),
  });
}

type Graded = { learnerId: number; questionId: string; day: number; at: Date };

async function record(
  db: Database,
  id: string,
  attempt: Graded,
  report: Report,
  state: AttemptState,
  points: number | null,
  now: Date,
): Promise<boolean> {
  return db.$transaction(
    async (transaction) => {
      const { count } = await transaction.attempt.updateMany({
        where: { id, state: "grading" },
        data: { state, points, grader: report.grader.version, report: report as object },
      });
      if (count === 0) return false;
      const key = { learnerId: attempt.learnerId, questionId: attempt.questionId };
      const mark = { best: points ?? 0, passedAt: state === "passed" ? attempt.at : null };
      await transaction.progress.upsert({
        where: { learnerId_questionId: key },
        create: { ...key, attempts: 1, lastState: state, seenAt: now, ...mark },
        update: { attempts: { increment: 1 }, lastState: state, seenAt: now },
      });
      // Guarded writes: of two verdicts at the same moment the better one and the first pass stay.
      await transaction.progress.updateMany({ where: { ...key, best: { lt: mark.best } }, data: { best: mark.best } });
      if (mark.passedAt) await transaction.progress.updateMany({ where: { ...key, passedAt: null }, data: { passedAt: mark.passedAt } });
      const counted = state as "passed" | "failed" | "broken";
      const day = { questionId: attempt.questionId, grader: report.grader.version, day: attempt.day };
      await transaction.verdictDay.upsert({
        where: { questionId_grader_day: day },
        create: { ...day, [counted]: 1 },
        update: { [counted]: { increment: 1 } },
      });
      return true;
    },
    { maxWait: 10_000, timeout: 15_000 },
  );
}

async function readRubric(db: Database, questionId: string, version: number) {
  const [question, lines] = await Promise.all([
    db.question.findUniqueOrThrow({ where: { id: questionId }, select: { language: true, facts: true } }),
    db.rubricLine.findMany({
      where: { questionId, version },
      orderBy: { position: "asc" },
      select: { id: true, rule: true, points: true, with: true },
    }),
  ]);
  const texts = await db.answer.findMany({ where: { questionId, version, role: "given" }, select: { name: true, text: true } });
  const facts = question.facts as { given?: Given };
  const given: Given = { ...facts.given, contents: Object.fromEntries(texts.map(({ name, text }) => [name, text])) };
  const rubric: readonly RubricLine[] = lines.map((line) => ({
    id: line.id,
    rule: line.rule,
    points: line.points,
    ...(line.with === null ? {} : { with: line.with }),
  }));
  return { language: question.language as Language, rubric, given };
}

function brokenReport(language: Language, attempt: { questionId: string; version: number; of: number }): Report {
  return {
    grader: { language, version: "" },
    question: { id: attempt.questionId, version: String(attempt.version) },
    verdict: "we-failed",
    gate: "unknown",
    points: 0,
    of: attempt.of,
    lines: [],
    findings: [],
    failed: ["engine"],
  };
}
