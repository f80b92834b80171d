import type { Cancel, Checked, Input, Manifest, OpenGrader, Ran, RubricLine, Tests } from "./grader";
import type { Report, ReportLine, TestResult, Verdict } from "./report";

/** What is graded: an answer, the version of the question it answers, and the grader that judges it. */
export interface Grading {
  readonly manifest: Pick<Manifest, "language" | "version">;
  readonly question: { readonly id: string; readonly version: string };
  readonly input: Input;
}

const pointsOf = (rubric: readonly RubricLine[]) => rubric.reduce((sum, line) => sum + line.points, 0);

/** The state of a line that waited for tests: lost by a failed one, met when all passed, null while one is missing or broke. */
function testedState(names: readonly string[], results: ReadonlyMap<string, TestResult>): "met" | "lost" | null {
  const states = names.map((name) => results.get(name)?.state ?? "we-failed");
  if (states.some((state) => state !== "passed" && state !== "we-failed")) return "lost";
  return states.length > 0 && states.every((state) => state === "passed") ? "met" : null;
}

/**
 * The verdict on what was found: a pure function, the same in browser and on the server.
 *
 * Passed: gate open and every line met. We failed: the gate is unknown, or a line of the rubric is missing, unjudged, or waited for a test that
 * broke; behind a closed gate the answer is not passed whatever else broke. Without `ran`, lines that wait for tests leave it not passed.
 */
export function judge(grading: Grading, checked: Checked, ran: Ran | null): Report {
  const { manifest, question, input } = grading;
  const checkedLines = new Map(checked.lines.map((line) => [line.id, line]));
  const results = new Map((ran?.tests ?? []).map((result) => [result.name, result]));
  const testsOf = new Map((ran?.lines ?? []).map((line) => [line.id, line.tests]));

  let broken = checked.gate === "unknown";
  const lines = input.rubric.map(({ id }): ReportLine => {
    const line = checkedLines.get(id);
    if (!line || line.state === "unjudged") {
      broken = true;
      return { id, state: "waiting", findings: line?.findings ?? [] };
    }
    if (line.state !== "waiting" || checked.gate !== "open" || ran === null) return { id, state: line.state, findings: line.findings };
    const tests = testsOf.get(id) ?? [];
    const state = testedState(tests, results);
    if (state === null) broken = true;
    return { id, state: state ?? "waiting", findings: line.findings, tests };
  });

  const allMet = lines.every((line) => line.state === "met");
  const verdict: Verdict = checked.gate === "closed" ? "not-passed" : broken ? "we-failed" : allMet ? "passed" : "not-passed";
  return {
    grader: { language: manifest.language, version: manifest.version },
    question: { id: question.id, version: question.version },
    verdict,
    gate: checked.gate,
    points: input.rubric.reduce((sum, line, index) => sum + (lines[index]?.state === "met" ? line.points : 0), 0),
    of: pointsOf(input.rubric),
    lines,
    findings: checked.findings,
    ...(checked.gate === "closed" && { closedBy: checked.closedBy }),
    ...(ran && { tests: ran.tests }),
    failed: [...new Set([...checked.failed, ...(ran?.failed ?? [])])].sort(),
  };
}

/** The report when an engine or a limit of ours broke before anything could be judged; `failed` names it, such as `host/time-limit`. */
export function weFailed(grading: Grading, failed: string): Report {
  const { manifest, question, input } = grading;
  return {
    grader: { language: manifest.language, version: manifest.version },
    question: { id: question.id, version: question.version },
    verdict: "we-failed",
    gate: "unknown",
    points: 0,
    of: pointsOf(input.rubric),
    lines: input.rubric.map(({ id }) => ({ id, state: "waiting", findings: [] })),
    findings: [],
    failed: [failed],
  };
}

/** The exercise's tests, a way to cancel them, and who hears of each result. */
export interface TestRun {
  readonly tests: Tests;
  readonly signal: Cancel;
  each(result: TestResult): void;
}

/**
 * Grades one answer: static checks, then, behind an open gate, the tests. Browser and server call this same function.
 * An exception of the engine becomes verdict `we-failed` with `<language>/engine` in `failed`, and is handed to `broke` for the log.
 */
export async function grade(
  open: OpenGrader,
  grading: Grading,
  testRun: TestRun | null = null,
  broke: (id: string, error: unknown) => void = () => {},
): Promise<Report> {
  const engine = `${grading.manifest.language}/engine`;
  try {
    const checked = await open.check(grading.input);
    const ran =
      testRun && open.run && checked.gate === "open" ? await open.run(grading.input, testRun.tests, testRun.signal, testRun.each) : null;
    return judge(grading, checked, ran);
  } catch (error) {
    broke(engine, error);
    return weFailed(grading, engine);
  }
}
