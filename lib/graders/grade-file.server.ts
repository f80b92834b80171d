import { open } from "node:fs/promises";
import { judge } from "./grade";
import type { Given, Grader, Input, OpenGrader, RubricLine } from "./grader";
import { answerLimitBytes } from "./limits";
import { lineTable } from "./line-table";
import { renderFinding } from "./render-message";
import type { Report } from "./report";
import type { Finding, Severity } from "./rule";
import type { RoomMessages } from "./words";

/** One finding as the command line prints it: places count from 1, columns in UTF-16 units. */
export interface PrintedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly suppressed: boolean;
}

/** The answer to one input; `failed` is one sentence where it could not be judged, or not wholly. */
export interface FileAnswer {
  readonly id: string | null;
  readonly file: string;
  readonly ms: number;
  readonly failed: string | null;
  readonly findings: readonly PrintedFinding[];
  readonly verdict?: Report["verdict"];
  /** `findings` are indexes into the list above. */
  readonly rubric?: readonly {
    readonly id: string;
    readonly state: string;
    readonly points: number;
    readonly findings: readonly number[];
  }[];
  readonly points?: number;
  readonly of?: number;
}

/** What to grade a file against. */
export interface FileQuestion {
  readonly id: string;
  readonly given: Given;
  readonly rubric: readonly RubricLine[];
}

export interface FileTask {
  readonly id: string | null;
  /** As it is printed. */
  readonly file: string;
  /** Where it is read. */
  readonly path: string;
  /** Unknown ones are ignored. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** An answer, and the text it speaks of: null where none was read. */
export interface GradedFile {
  readonly answer: FileAnswer;
  readonly text: string | null;
}

/** Why a file cannot be judged, in one sentence. */
class Unreadable extends Error {}

/** Reads at most one byte more than the limit, so that a file of any size is refused at once. */
async function readAnswer(path: string): Promise<string> {
  const bytes = Buffer.alloc(answerLimitBytes + 1);
  let length = 0;
  try {
    const file = await open(path);
    try {
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Unreadable(`The file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`);
  }
  if (length > answerLimitBytes) throw new Unreadable(`The file is larger than the limit of ${answerLimitBytes} bytes.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
  } catch {
    throw new Unreadable("The file is not UTF-8.");
  }
}

/** The options a room reads, after the two that all rooms share are known to be usable. */
function readOptions(grader: Grader, options: FileTask["options"]): Input["options"] {
  const { only, profile } = options;
  if (only !== undefined && !(Array.isArray(only) && only.every((name) => typeof name === "string")))
    throw new Unreadable("The option only must be a list of names of rules.");
  if (profile !== undefined && !(typeof profile === "string" && grader.profiles.includes(profile)))
    throw new Unreadable(
      `There is no profile ${JSON.stringify(profile)} for ${grader.manifest.language}; known are ${grader.profiles.join(", ")}.`,
    );
  return { ...options, only: only as readonly string[] | undefined, profile };
}

const compare = (a: PrintedFinding, b: PrintedFinding) =>
  a.line - b.line ||
  a.column - b.column ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  a.endLine - b.endLine ||
  a.endColumn - b.endColumn;

/**
 * Grades one file for the command line. Never rejects for what a file holds: it answers with `failed`.
 * `now` is a monotonic clock in milliseconds; `ms` counts parsing and rules only.
 */
export async function gradeFile(
  task: FileTask,
  using: { readonly grader: Grader; readonly open: OpenGrader; readonly words: RoomMessages; readonly question: FileQuestion | null },
  now: () => number,
): Promise<GradedFile> {
  const { grader, words, question } = using;
  let text: string | null = null;
  let from = now();
  const refuse = (failed: string): GradedFile => ({
    answer: { id: task.id, file: task.file, ms: round(now() - from), failed, findings: [] },
    text,
  });
  try {
    text = await readAnswer(task.path);
    const options = readOptions(grader, task.options);
    const input: Input = { text, options, given: question?.given ?? {}, rubric: question?.rubric ?? [] };
    from = now();
    const checked = await using.open.check(input);
    const ms = round(now() - from);

    const lines = lineTable(text);
    const print = (finding: Finding): PrintedFinding => {
      const start = lines.positionOf(finding.span.start);
      const end = lines.positionOf(finding.span.end);
      const { message } = renderFinding(finding, words, "en");
      const { rule, severity, suppressed } = finding;
      return { rule, severity, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, message, suppressed };
    };
    const printed = checked.findings.map((finding, index) => ({ index, finding: print(finding) }));
    printed.sort((a, b) => compare(a.finding, b.finding) || a.index - b.index);
    const newIndex = new Map(printed.map(({ index }, at) => [index, at]));
    const failed = checked.failed.length === 0 ? null : `We failed: ${checked.failed.join(", ")} broke, so what it would say is missing.`;
    const answer: FileAnswer = { id: task.id, file: task.file, ms, failed, findings: printed.map(({ finding }) => finding) };
    if (!question) return { answer, text };
    const report = judge({ manifest: grader.manifest, question: { id: question.id, version: "" }, input }, checked, null);
    const rubric = report.lines.map((line, at) => ({
      id: line.id,
      state: line.state,
      points: question.rubric[at]?.points ?? 0,
      findings: line.findings.map((index) => newIndex.get(index) ?? 0).sort((a, b) => a - b),
    }));
    return { answer: { ...answer, verdict: report.verdict, rubric, points: report.points, of: report.of }, text };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.message);
    process.stderr.write(`${task.file}: ${error instanceof Error ? error.stack : String(error)}\n`);
    return refuse("We failed: an internal error; the cause is on the error stream.");
  }
}

const round = (ms: number) => Math.round(ms * 1000) / 1000;
