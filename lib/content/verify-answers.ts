import { judge } from "@/lib/graders/grade";
import type { Report } from "@/lib/graders/report";
import type { Complain } from "./content-error";
import { suggestion } from "./nearest-word";
import type { Exercise } from "./question";
import { describeFinding, type Skip } from "./verify-fences";
import type { GraderTool, VerifyTools } from "./verify-tools";

/** Grades every answer that an exercise carries, and holds it against what the file says it gets. */
export async function checkAnswers(
  exercise: Exercise,
  lineOfRubric: (id: string) => number,
  tools: VerifyTools,
  complain: Complain,
  skip: Skip,
): Promise<void> {
  const grader = tools.graders?.[exercise.language];
  if (!grader) return skip(`grade:${exercise.language}`);
  if (!checkRubric(exercise, grader, lineOfRubric, complain)) return;
  if (exercise.tests.length > 0 || exercise.cases) {
    // Only static checks exist in this build; a tested line cannot be judged by them.
    if (!grader.open.run) return skip(`tests:${exercise.language}`);
  }
  const grade = async (text: string): Promise<Report> => {
    const input = { text, options: {}, given: exercise.given, rubric: exercise.rubric.map(({ message: _, ...line }) => line) };
    const checked = await grader.open.check(input);
    const hasTests = exercise.tests.length > 0 || exercise.cases !== null;
    const files = Object.fromEntries(exercise.tests.map((test, index) => [`answer${index}_test.go`, test.text]));
    const tests = { files, ...(exercise.cases && { cases: exercise.cases.text }) };
    const ran =
      hasTests && grader.open.run && checked.gate === "open" ? await grader.open.run(input, tests, { aborted: false }, () => {}) : null;
    return judge(
      { manifest: { language: exercise.language, version: grader.version }, question: { id: exercise.id, version: "0" }, input },
      checked,
      ran,
    );
  };
  const broken = (report: Report, line: number, section: string): boolean => {
    for (const id of report.failed) complain(line, `the rule ${id} broke on this text`, section);
    return report.failed.length > 0;
  };
  const detail = (report: Report, text: string, ids: readonly string[]) =>
    report.lines
      .filter((line) => ids.includes(line.id))
      .flatMap((line) => line.findings.map((index) => report.findings[index]))
      .flatMap((finding) =>
        finding ? [`line ${describeFinding(finding, text).offset + 1} ${describeFinding(finding, text).message}`] : [],
      )
      .join("; ");

  const { reference, starter } = exercise;
  const best = await grade(reference.text);
  if (!broken(best, reference.line, "Reference")) {
    const missed = best.lines.filter((line) => line.state !== "met").map((line) => line.id);
    if (best.gate !== "open") complain(reference.line, "the reference does not pass the gate", "Reference");
    else if (missed.length > 0)
      complain(reference.line, `the reference loses ${missed.join(", ")}: ${detail(best, reference.text, missed)}`, "Reference");
    const rubricFindings = new Set(best.lines.flatMap((line) => line.findings));
    for (const [index, finding] of best.findings.entries()) {
      if (rubricFindings.has(index)) continue;
      const problem = describeFinding(finding, reference.text);
      complain(reference.line + 1 + problem.offset, `the reference has a finding: ${problem.message}`, "Reference");
    }
  }

  const first = await grade(starter.text);
  if (!broken(first, starter.line, "Starter")) {
    if (first.verdict === "passed") complain(starter.line, "the starter already wins", "Starter");
    const layers = new Map(grader.rules.map((rule) => [rule.id, rule.layer]));
    for (const finding of first.findings) {
      if (layers.get(finding.rule) !== "syntax" || finding.severity !== "error") continue;
      const problem = describeFinding(finding, starter.text);
      complain(starter.line + 1 + problem.offset, `the starter does not parse: ${problem.message}`, "Starter");
    }
  }

  // Edits of a reference that does not win say nothing of their own.
  const judged = <A extends { readonly isDiff: boolean }>(answers: readonly A[]) =>
    best.verdict === "passed" ? answers : answers.filter((answer) => !answer.isDiff);
  for (const answer of judged(exercise.accepted)) {
    const report = await grade(answer.text);
    if (broken(report, answer.line, "Accepted") || report.verdict === "passed") continue;
    const missed = report.lines.filter((line) => line.state !== "met").map((line) => line.id);
    complain(
      answer.line,
      report.gate === "closed"
        ? `this accepted answer does not pass the gate: ${gateFindings(report, answer.text)}`
        : `this accepted answer loses ${missed.join(", ")}: ${detail(report, answer.text, missed)}`,
      "Accepted",
    );
  }

  for (const answer of judged(exercise.wrong)) {
    const report = await grade(answer.text);
    if (broken(report, answer.line, "Wrong answers")) continue;
    const waiting = report.lines.filter((line) => line.state === "waiting").map((line) => line.id);
    const lost = report.lines.filter((line) => line.state === "lost").map((line) => line.id);
    if (waiting.length > 0) {
      complain(
        answer.line,
        `${waiting.join(", ")} cannot be judged, since this answer does not pass the gate: ${gateFindings(report, answer.text)}`,
        "Wrong answers",
      );
      continue;
    }
    const wanted = exercise.rubric.map((line) => line.id).filter((id) => answer.loses.includes(id));
    if (lost.join() === wanted.join()) continue;
    const extra = lost.filter((id) => !wanted.includes(id));
    complain(
      answer.line,
      `loses ${lost.length === 0 ? "nothing" : lost.join(", ")} instead of ${wanted.join(", ")}${extra.length > 0 ? `: ${detail(report, answer.text, extra)}` : ""}`,
      "Wrong answers",
    );
  }
}

function gateFindings(report: Report, text: string): string {
  return (report.closedBy ?? [])
    .flatMap((index) => report.findings[index] ?? [])
    .map((finding) => describeFinding(finding, text))
    .map((problem) => `line ${problem.offset + 1} ${problem.message}`)
    .join("; ");
}

/** The rules that a rubric names exist, and take its parameters. */
function checkRubric(exercise: Exercise, grader: GraderTool, lineOfRubric: (id: string) => number, complain: Complain): boolean {
  const rules = new Map(grader.rules.map((rule) => [rule.id, rule]));
  let sound = true;
  for (const [index, line] of exercise.rubric.entries()) {
    const rule = rules.get(line.rule);
    const at = lineOfRubric(line.id);
    if (!rule) {
      complain(at, `no rule ${line.rule}${suggestion(line.rule, [...rules.keys()])}`, `rubric[${index}].rule`);
      sound = false;
      continue;
    }
    const fit = rule.with.fit(line.with ?? {});
    if (fit.ok) continue;
    sound = false;
    for (const misfit of fit.misfits)
      complain(at, `${misfit.problem}; ${line.rule} takes ${rule.with.shape}`, `rubric[${index}].${misfit.path}`);
  }
  return sound;
}
