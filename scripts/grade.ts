// The graders' command line: npm run --silent grade -- --language dockerfile [--json] [--question SLUG] (FILE... | --list LIST)
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { currentMessages } from "@/lib/graders/current-messages.server";
import { type FileAnswer, type FileQuestion, type FileTask, type GradedFile, gradeFile } from "@/lib/graders/grade-file.server";
import { languageOf, loadGrader, roomOf } from "@/lib/graders/language-table";
import { lineTable } from "@/lib/graders/line-table";
import type { Language } from "@/lib/graders/rule";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage =
  "usage: npm run --silent grade -- --language dockerfile|yaml|go [--json] [--question SLUG] (FILE... | --list LIST)\n" +
  'LIST is a text file; each line is a path, or {"id": "7", "file": "a/Dockerfile", "options": {}}.';

/** The command was used wrongly: one sentence, exit code 2. */
class Misuse extends Error {}

// `npm run` changes into the repository; what the person typed counts from where they stood.
const from = process.env.npm_lifecycle_event === "grade" && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
const taskOf = (file: string, id: string | null = null, options: FileTask["options"] = {}): FileTask => ({
  id,
  file,
  path: resolve(from, file),
  options,
});

function readList(path: string): FileTask[] {
  let lines: string[];
  try {
    lines = readFileSync(resolve(from, path), "utf8").split(/\r?\n/);
  } catch (error) {
    throw new Misuse(`The list ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    if (!line.trimStart().startsWith("{")) return [taskOf(line)];
    const wrong = (problem: string) => new Misuse(`${path}, line ${index + 1}: ${problem}`);
    let entry: { id?: unknown; file?: unknown; options?: unknown };
    try {
      entry = JSON.parse(line);
    } catch {
      throw wrong("not JSON.");
    }
    const { id = null, file, options = {} } = entry;
    if (typeof file !== "string" || file === "") throw wrong("file must be a path.");
    if (id !== null && typeof id !== "string") throw wrong("id must be a string.");
    if (typeof options !== "object" || options === null || Array.isArray(options)) throw wrong("options must be a map.");
    return [taskOf(file, id, options as FileTask["options"])];
  });
}

/** The exercise with this slug, from the content folder. */
async function readQuestion(slug: string, language: Language): Promise<FileQuestion> {
  const { parseQuestion } = await import("@/lib/content/parse-question");
  const banks = readdirSync(join(root, "content"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const bank of banks) {
    const path = `content/${bank.name}/${slug}.md`;
    let en: string;
    try {
      en = readFileSync(join(root, path), "utf8");
    } catch {
      continue;
    }
    const parsed = parseQuestion({ path, en, zh: null });
    if (!parsed.ok) throw new Misuse(parsed.errors.map((error) => `${error.file}:${error.line}: ${error.message}`).join("\n"));
    const { question } = parsed;
    if (question.kind !== "exercise" || question.language !== language) throw new Misuse(`${slug} is not an exercise in ${language}.`);
    return { id: question.id, given: question.given, rubric: question.rubric };
  }
  throw new Misuse(`There is no question ${slug} in content/.`);
}

/** Writes and waits until the stream has taken it; ends quietly when nobody reads any more. */
function write(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())));
}

const colourful = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
const paint = (code: number, text: string) => (colourful ? `\u001b[${code}m${text}\u001b[0m` : text);
const severityColour = { error: 31, warning: 33, advice: 36, info: 34 } as const;

/** One file for people: each finding with its line of source and a marker below. */
function draw({ answer, text }: GradedFile): string {
  const out: string[] = [];
  const lines = lineTable(text ?? "");
  if (answer.failed !== null) out.push(`${paint(1, answer.file)}: ${paint(31, answer.failed)}`);
  for (const finding of answer.findings) {
    const place = paint(1, `${answer.file}:${finding.line}:${finding.column}`);
    const muted = finding.suppressed ? " (suppressed)" : "";
    out.push(`${place} ${paint(severityColour[finding.severity], finding.severity)} ${finding.message} ${paint(2, finding.rule)}${muted}`);
    const source = lines.textOf(finding.line);
    const end = finding.endLine === finding.line ? finding.endColumn : source.length + 1;
    const marker =
      source.slice(0, finding.column - 1).replace(/[^\t]/g, " ") +
      "^".repeat(Math.max(1, Math.min(end, source.length + 1) - finding.column));
    if (source.trim() !== "") out.push(`  ${source}`, `  ${paint(severityColour[finding.severity], marker)}`);
  }
  for (const line of answer.rubric ?? [])
    out.push(`${answer.file}: ${line.state === "met" ? paint(32, "met") : line.state} ${line.id} (${line.points})`);
  if (answer.verdict) out.push(`${answer.file}: ${paint(1, answer.verdict)}, ${answer.points} of ${answer.of} points`);
  return out.map((line) => `${line}\n`).join("");
}

function summary(answers: readonly FileAnswer[]): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const by = (severity: string) =>
    answers.flatMap((answer) => answer.findings).filter((finding) => !finding.suppressed && finding.severity === severity).length;
  const failed = answers.filter((answer) => answer.failed !== null).length;
  const parts = [count(by("error"), "error"), count(by("warning"), "warning"), `${by("advice") + by("info")} advice`];
  return `${count(answers.length, "file")}: ${parts.join(", ")}${failed > 0 ? `, ${failed} not judged` : ""}\n`;
}

async function main(): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments();
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  const language = values.language as Language;
  if (!Object.hasOwn(roomOf, language ?? ""))
    throw new Misuse(`--language must be one of ${Object.values(languageOf).join(", ")}.\n${usage}`);
  if ((positionals.length === 0) === (values.list === undefined)) throw new Misuse(`Give either files or --list.\n${usage}`);
  const tasks = values.list === undefined ? positionals.map((file) => taskOf(file)) : readList(values.list);

  const grader = await loadGrader(language, ({ reason }) => process.stderr.write(`${language}: ${reason}\n`));
  if (!grader) throw new Misuse(`There is no grader for ${language}.`);
  const question = values.question === undefined ? null : await readQuestion(basename(values.question, ".md"), language);
  const words = await currentMessages(join(root, "lib/graders"), join(root, "generated/words"), roomOf[language], "en");
  const open = await grader.open({
    bytes: async (name) => readFileSync(join(root, "generated/packs", name)),
    progress() {},
    broke: (id, error) => process.stderr.write(`${id}: ${error instanceof Error ? error.stack : String(error)}\n`),
  });

  const answers: FileAnswer[] = [];
  for (const task of tasks) {
    const graded = await gradeFile(task, { grader, open, words, question }, () => performance.now());
    if (values.json) await write(`${JSON.stringify(graded.answer)}\n`);
    else {
      answers.push(graded.answer);
      await write(draw(graded));
    }
  }
  open.close();
  if (values.json) return 0;
  await write(summary(answers));
  const bad = answers.some(
    (answer) => answer.failed !== null || answer.findings.some((finding) => finding.severity === "error" && !finding.suppressed),
  );
  return bad ? 1 : 0;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      language: { type: "string" },
      json: { type: "boolean", default: false },
      list: { type: "string" },
      question: { type: "string" },
    },
  });
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
