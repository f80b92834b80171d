// The bank of questions from the command line: npm run content -- check|plan|import|export|new|index|stats|disputes
import { existsSync, mkdirSync, readdirSync, readFileSync, watch as watchFiles, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse as parseYaml } from "yaml";
import { applyImport, type Counts, type ImportResult, type ImportSource, readPlan } from "@/lib/content/apply-import.server";
import { bankStatistics } from "@/lib/content/bank-statistics";
import { checkBank } from "@/lib/content/check-bank.server";
import { type ContentError, describeError } from "@/lib/content/content-error";
import { exportBank } from "@/lib/content/export-bank.server";
import { banks, formSteps, kinds } from "@/lib/content/front-matter";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { parseQuestion, zhPath } from "@/lib/content/parse-question";
import { prepareQuestion } from "@/lib/content/prepare-question.server";
import type { Form, Kind } from "@/lib/content/question";
import { questionSkeleton } from "@/lib/content/question-skeleton";
import { readBankFiles, readQuestionFiles } from "@/lib/content/read-bank-files.server";
import { readOpenDisputes } from "@/lib/content/read-open-disputes.server";
import { stampTranslation } from "@/lib/content/stamp-translation";
import { translationHashes } from "@/lib/content/translation";
import { formatVerified } from "@/lib/content/verified";
import { connect, type Database } from "@/lib/db.server";
import { readEnv } from "@/lib/env.server";
import { graderVersions } from "@/lib/graders/language-table";
import { clearIndex, indexQuestions } from "@/lib/search/index-questions.server";

const help = `usage: npm run content -- COMMAND

check [--all] [--frozen]     Prove every question: form, diagrams, graded answers, code. What content/verified.json names is not
                             proved again (--all: it is). Writes content/verified.json; --frozen writes nothing and fails if it is
                             not current.
check --translations [SLUG…] Say that these translations are up to date: writes their translates hashes, then checks as above.
                             Without slugs: those of the translations that have none yet.
plan [--json]                Show what an import would create, update, keep, retire, or leave alone as a conflict.
import [--keep-broken]       Bring content/ into the database. One broken file, and nothing is imported; with --keep-broken a
                             broken file leaves its question as it was, and the rest is imported.
export DIR                   Write all published questions of the database to DIR, the same bytes as were imported.
new BANK SLUG --kind KIND [--id ID] [--topic TOPIC] [--form FORM]
                             Begin a question. Kinds: ${kinds.join(", ")}. Forms: ${Object.keys(formSteps).join(", ")}.
stats [--json]               Count the bank: by bank, kind, level and language, translations, sketches, what awaits a recheck.
index                        Make the index of the search anew. An import keeps it true by itself.
disputes [--json]            Show the open disputes: verdicts that people say are wrong, with their answers.

Any command takes --dir DIR for another folder than content. The database is DATABASE_URL, or data/lintview.db (DATA_DIR).
Faults are printed as file:line key: message. Exit code: 0 well, 1 faults, conflicts or another import at the same time, 2 misuse.
`;

/** The command was used wrongly: one sentence, exit code 2. */
class Misuse extends Error {}

const root = fileURLToPath(new URL("..", import.meta.url));
const out = (line: string) => process.stdout.write(`${line}\n`);

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        all: { type: "boolean", default: false },
        dir: { type: "string" },
        form: { type: "string", default: "design" },
        frozen: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        id: { type: "string" },
        json: { type: "boolean", default: false },
        "keep-broken": { type: "boolean", default: false },
        kind: { type: "string" },
        source: { type: "string", default: "cli" },
        topic: { type: "string" },
        translations: { type: "boolean", default: false },
      },
    });
    const [command = "", ...rest] = positionals;
    return { command, rest, values };
  } catch (error) {
    throw new Misuse((error as Error).message.split(". ")[0]);
  }
}
type Command = ReturnType<typeof readCommand>;

const dirOf = ({ values }: Command): string =>
  values.dir === undefined ? join(root, "content") : resolve(process.env.INIT_CWD ?? process.cwd(), values.dir);

function printFaults(faults: readonly ContentError[], dir: string): void {
  const at = dir === join(root, "content") ? "content/" : `${dir}/`;
  for (const fault of faults) out(describeError({ ...fault, file: `${at}${fault.file}` }));
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

async function withDatabase<T>(use: (db: Database) => Promise<T>, bulk = false): Promise<T> {
  const db = await connect(readEnv().databaseUrl, { bulk });
  try {
    return await use(db);
  } finally {
    await db.$disconnect();
  }
}

async function check(command: Command): Promise<number> {
  const dir = dirOf(command);
  if (command.values.translations) await stamp(dir, command.rest);
  else if (command.rest.length > 0) throw new Misuse("check takes slugs only after --translations");
  const progress = process.stderr.isTTY ? (path: string) => process.stderr.write(`\r\u001b[K${path}`) : undefined;
  const result = await checkBank({
    dir,
    all: command.values.all,
    graderVersions,
    tools: loadVerifyTools,
    ...(progress && { checked: progress }),
  });
  if (progress) process.stderr.write("\r\u001b[K");
  printFaults(result.faults, dir);
  const path = join(dir, "verified.json");
  const text = formatVerified(result.verified);
  const isCurrent = existsSync(path) && readFileSync(path, "utf8") === text;
  if (!isCurrent && !command.values.frozen) writeFileSync(path, text);
  const skipped = new Map<string, number>();
  for (const entry of result.verified.values()) for (const name of entry.notRun) skipped.set(name, (skipped.get(name) ?? 0) + 1);
  for (const [name, count] of [...skipped].sort()) out(`not run for lack of a tool: ${name} (${plural(count, "question")})`);
  if (!isCurrent && command.values.frozen) out("content/verified.json is not current; run npm run content -- check and commit it");
  out(
    `${plural(result.bank.files.length, "question")}, ${result.proved.length} proved now, ${plural(result.faults.length, "fault")}${isCurrent || command.values.frozen ? "" : "; verified.json written"}`,
  );
  return result.faults.length > 0 || (!isCurrent && command.values.frozen) ? 1 : 0;
}

/** Writes the hashes of the English texts into the translations of these slugs. */
async function stamp(dir: string, slugs: readonly string[]): Promise<void> {
  const { files } = readBankFiles(dir);
  const named = slugs.map((slug) => {
    const file = files.find((other) => other.slug === slug || other.path === slug);
    if (!file) throw new Misuse(`There is no question ${slug} in ${dir}.`);
    return file;
  });
  for (const file of named.length > 0 ? named : files) {
    const texts = readQuestionFiles(dir, file.path);
    if (texts.zh === null) {
      if (named.length > 0) throw new Misuse(`${file.slug} has no translation.`);
      continue;
    }
    const english = parseQuestion({ ...texts, zh: null });
    if (!english.ok) {
      if (named.length > 0) throw new Misuse(english.errors.map(describeError).join("\n"));
      continue; // the check that follows tells its faults
    }
    const both = parseQuestion(texts);
    if (named.length === 0 && (!both.ok || both.question.translation.unstamped.length === 0)) continue;
    const stamped = stampTranslation(texts.zh, translationHashes(readFront(texts.en), english.question.sections));
    if (stamped === texts.zh) continue;
    writeFileSync(join(dir, zhPath(file.path)), stamped);
    out(`${zhPath(file.path)} stamped`);
  }
}

/** The front matter as data; the parser has accepted it. */
const readFront = (en: string): unknown => parseYaml(en.slice(4, en.indexOf("\n---\n")));

async function plan(command: Command): Promise<number> {
  const dir = dirOf(command);
  const { bank, plan: entries } = await withDatabase((db) => readPlan(db, dir));
  const faults = [...bank.errors];
  for (const entry of entries) {
    if (entry.action === "refuse") faults.push({ file: entry.path, line: 1, message: entry.reason });
    if (entry.action !== "create" && entry.action !== "update") continue;
    const prepared = await prepareQuestion(dir, entry.file.path, entry.file.hash, {
      verified: bank.verified,
      graderVersions,
      tools: loadVerifyTools,
    });
    if (!prepared.ok) faults.push(...prepared.errors);
  }
  const lines = entries.flatMap((entry) => {
    if (entry.action === "keep") return [];
    const path =
      entry.action === "retire"
        ? `${entry.from.bank}/${entry.from.slug}.md`
        : entry.action === "conflict" || entry.action === "refuse"
          ? entry.path
          : entry.file.path;
    const reason = entry.action === "conflict" || entry.action === "refuse" ? entry.reason : undefined;
    return [{ action: entry.action, id: entry.id, path, ...(reason !== undefined && { reason }) }];
  });
  const kept = entries.length - lines.length;
  if (command.values.json) out(JSON.stringify({ version: bank.version, keep: kept, changes: lines, faults }));
  else {
    for (const line of lines) out(`${line.action.padEnd(8)} ${line.id ?? "?"}  ${line.path}${"reason" in line ? `: ${line.reason}` : ""}`);
    printFaults(faults, dir);
    out(`${plural(kept, "question")} unchanged, ${plural(lines.length, "change")}, ${plural(faults.length, "fault")}`);
  }
  return faults.length > 0 || lines.some((line) => line.action === "conflict") ? 1 : 0;
}

const sources: readonly ImportSource[] = ["startup", "cli", "watch"];

function runImport(db: Database, dir: string, source: ImportSource, broken: "refuse" | "keep"): Promise<ImportResult> {
  return applyImport(db, { dir, source, now: new Date(), postgres: readEnv().isPostgres, broken, graderVersions, tools: loadVerifyTools });
}

const countsOf = (counts: Counts): string =>
  `${counts.create} created, ${counts.update} updated, ${counts.retire} retired, ${counts.keep} unchanged` +
  (counts.conflict > 0 ? `, ${plural(counts.conflict, "conflict")}` : "") +
  (counts.refuse > 0 ? `, ${counts.refuse} refused` : "");

async function importContent(command: Command): Promise<number> {
  const source = sources.find((name) => name === command.values.source);
  if (!source) throw new Misuse(`--source is one of ${sources.join(", ")}`);
  const dir = dirOf(command);
  // A server must start although somebody left a broken file; the question then stays as it was.
  const broken = command.values["keep-broken"] || source !== "cli" ? "keep" : "refuse";
  const result = await withDatabase((db) => runImport(db, dir, source, broken), true);
  if (result.status === "unchanged") {
    out(`${plural(result.questions, "question")} unchanged, bank ${result.version.slice(0, 12)}`);
    return 0;
  }
  if (result.status === "overtaken") {
    out("Another import ran, or a question was edited, at the same time; nothing was changed. Run it again.");
    return 1;
  }
  for (const change of result.changes) if (change.action === "conflict") out(`conflict ${change.id}  ${change.path}: ${change.reason}`);
  printFaults(result.faults, dir);
  if (result.status === "refused") {
    out(`nothing was imported: ${plural(result.faults.length, "fault")}`);
    return 1;
  }
  out(
    `${countsOf(result.counts)}, bank ${result.version.slice(0, 12)}${result.faults.length > 0 ? `; ${plural(result.faults.length, "fault")}, see npm run content -- check` : ""}`,
  );
  return source === "cli" && (result.faults.length > 0 || result.counts.conflict > 0) ? 1 : 0;
}

async function exportContent(command: Command): Promise<number> {
  const [dir] = command.rest;
  if (!dir || command.rest.length > 1) throw new Misuse("export takes one folder to write to");
  const to = resolve(process.env.INIT_CWD ?? process.cwd(), dir);
  const count = await withDatabase((db) => exportBank(db, to));
  out(`${plural(count, "file")} written to ${to}`);
  return 0;
}

async function indexContent(): Promise<number> {
  const postgres = readEnv().isPostgres;
  const count = await withDatabase(async (db) => {
    await clearIndex(db, postgres);
    return indexQuestions(db, { postgres });
  }, true);
  out(`${plural(count, "question")} indexed`);
  return 0;
}

function newQuestion(command: Command): number {
  const [bank = "", slug = ""] = command.rest;
  const { values } = command;
  const kind = kinds.find((name) => name === values.kind);
  if (command.rest.length !== 2 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Misuse("new takes a bank and a slug of lower-case words joined by hyphens");
  if (!banks.some((name) => name === bank)) throw new Misuse(`The banks are ${banks.join(", ")}.`);
  if (!kind) throw new Misuse(`--kind is one of ${kinds.join(", ")}`);
  if (!Object.hasOwn(formSteps, values.form)) throw new Misuse(`--form is one of ${Object.keys(formSteps).join(", ")}`);
  const dir = dirOf(command);
  const folder = join(dir, bank);
  if (!existsSync(join(folder, "bank.yaml"))) throw new Misuse(`There is no ${bank}/bank.yaml in ${dir}.`);
  const path = join(folder, `${slug}.md`);
  if (existsSync(path)) throw new Misuse(`${bank}/${slug}.md exists already.`);
  const used = readdirSync(folder).flatMap((name) =>
    name.endsWith(".md") && !name.endsWith(".zh.md")
      ? [Number(/^id:\s*[a-z]+-(\d{4})/m.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? 0)]
      : [],
  );
  const id = values.id ?? `${bank}-${String(Math.max(0, ...used) + 1).padStart(4, "0")}`;
  if (!new RegExp(`^${bank}-\\d{4}$`).test(id)) throw new Misuse(`--id is ${bank}- and four digits`);
  const topic = values.topic ?? /^\s*- \{ id: ([a-z0-9-]+)/m.exec(readFileSync(join(folder, "bank.yaml"), "utf8"))?.[1] ?? "";
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    questionSkeleton({ id, kind: kind as Kind, topic, form: values.form as Form, checkedOn: new Date().toISOString().slice(0, 10) }),
  );
  out(`${bank}/${slug}.md written as ${id}; name its sources, then run npm run content -- check`);
  return 0;
}

function stats(command: Command): number {
  const dir = dirOf(command);
  const bank = readBankFiles(dir);
  const parsed = bank.files.filter((file) => file.hash !== "").map((file) => parseQuestion(readQuestionFiles(dir, file.path)));
  const questions = parsed.flatMap((result) => (result.ok ? [result.question] : []));
  const statistics = bankStatistics(questions, bank.versions);
  if (command.values.json) {
    out(JSON.stringify({ ...statistics, unreadable: parsed.length - questions.length }));
    return 0;
  }
  for (const [name, counts] of Object.entries(statistics.counts)) {
    out(name);
    for (const [key, count] of Object.entries(counts)) out(`  ${key.padEnd(24)} ${String(count).padStart(5)}`);
  }
  const { sketches, fences } = statistics;
  out(
    `sketches                   ${sketches} of ${fences} fences (${fences === 0 ? 0 : ((100 * sketches) / fences).toFixed(1)} %, at most 5)`,
  );
  out(
    `related, not yet written   ${statistics.missing.length}${statistics.missing.length > 0 ? `: ${statistics.missing.join(", ")}` : ""}`,
  );
  for (const { path, tool, version, now } of statistics.recheck)
    out(`to check again             ${path}: written for ${tool} ${version}, now ${now}`);
  if (parsed.length > questions.length) out(`unreadable                 ${parsed.length - questions.length}, see npm run content -- check`);
  return 0;
}

async function disputes(command: Command): Promise<number> {
  const open = await withDatabase((db) => readOpenDisputes(db));
  if (command.values.json) {
    out(JSON.stringify(open));
    return 0;
  }
  for (const dispute of open) {
    out(
      `${dispute.openedAt}  ${dispute.slug} (${dispute.questionId}, version ${dispute.version}, now ${dispute.currentVersion})  ${dispute.kind}${dispute.rule === null ? "" : `  ${dispute.rule}`}`,
    );
    out(`  attempt ${dispute.attemptId}: ${dispute.state}, ${dispute.points ?? "-"} of ${dispute.of}, grader ${dispute.grader}`);
    if (dispute.lost.length > 0) out(`  lost: ${dispute.lost.join(", ")}`);
    if (dispute.note !== "") out(`  note: ${dispute.note.replaceAll("\n", "\n        ")}`);
    out(dispute.answer.replace(/^/gm, "  | "));
    out("");
  }
  out(`${plural(open.length, "open dispute")}`);
  return 0;
}

/** For npm run dev: imports at every change of a file until standard input ends; prints each result as one line of JSON. */
async function watchContent(command: Command): Promise<number> {
  const dir = dirOf(command);
  const db = await connect(readEnv().databaseUrl, { bulk: true });
  let running = false;
  let again = false;
  const once = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        const result = await runImport(db, dir, "watch", "keep");
        if (result.status === "overtaken") again = true;
        else out(JSON.stringify(result));
      } catch (error) {
        out(JSON.stringify({ status: "failed", message: (error as Error).message }));
      }
    } while (again);
    running = false;
  };
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFiles(dir, { recursive: true }, (_, name) => {
    if (name === null || /(^|[\\/])\.|~$|verified\.json$/.test(name)) return;
    clearTimeout(timer);
    // Editors save in several steps; wait until they are done.
    timer = setTimeout(once, 80);
  });
  // A folder that vanishes while it is read (a branch is switched) must not end the watching.
  watcher.on("error", (error) => out(JSON.stringify({ status: "failed", message: error.message })));
  await once();
  await new Promise<void>((done) => process.stdin.on("end", done).resume());
  clearTimeout(timer);
  watcher.close();
  await db.$disconnect();
  return 0;
}

async function main(): Promise<number> {
  const command = readCommand();
  if (command.values.help || command.command === "help") {
    process.stdout.write(help);
    return 0;
  }
  const commands: Readonly<Record<string, (command: Command) => number | Promise<number>>> = {
    check,
    plan,
    import: importContent,
    export: exportContent,
    new: newQuestion,
    index: indexContent,
    stats,
    disputes,
    watch: watchContent,
  };
  const run = Object.hasOwn(commands, command.command) ? commands[command.command] : undefined;
  if (!run) throw new Misuse(command.command === "" ? "Name a command." : `There is no command ${command.command}.`);
  return run(command);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof Misuse)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  },
);
