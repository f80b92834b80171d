import type { Prisma } from "@/generated/sqlite/client";
import type { Database } from "@/lib/db.server";
import { indexQuestions } from "@/lib/search/index-questions.server";
import { type BulkRow, type Columns, insertRows, updateByToken } from "./bulk-rows.server";
import type { ContentError } from "./content-error";
import { compareErrors } from "./content-error";
import { bankHash, bankVersion } from "./content-hash";
import { type PlanEntry, planImport, type RowFacts } from "./plan-import";
import { type Prepared, type Proving, prepareQuestion } from "./prepare-question.server";
import { type QuestionColumns, questionColumns, versionRows } from "./question-rows";
import { type BankFiles, digest, readBankFiles } from "./read-bank-files.server";
import { type BankMember, memberOf, verifyBank } from "./verify-bank";

export type ImportSource = "startup" | "cli" | "watch";

export interface ImportOptions extends Omit<Proving, "verified"> {
  readonly dir: string;
  readonly source: ImportSource;
  readonly now: Date;
  /** Whether `db` is PostgreSQL. */
  readonly postgres: boolean;
  /** `refuse`: one broken file, and nothing is imported. `keep`: broken files leave their question as it was, the rest is imported. */
  readonly broken: "refuse" | "keep";
  /** Called after each staged batch, for progress. */
  readonly staged?: (done: number, of: number) => void | Promise<void>;
}

export type Counts = Readonly<Record<"create" | "update" | "keep" | "retire" | "conflict" | "refuse", number>>;

export interface ImportChange {
  readonly action: "create" | "update" | "retire" | "conflict" | "refuse";
  readonly id: string | null;
  readonly path: string;
  /** Why it is a conflict or was refused. */
  readonly reason?: string;
  /** Checks that nobody could run. */
  readonly notRun?: readonly string[];
}

export type ImportResult =
  /** Files and database agree; nothing was written. */
  | { readonly status: "unchanged"; readonly version: string; readonly questions: number }
  | {
      readonly status: "applied";
      readonly version: string;
      readonly counts: Counts;
      readonly changes: readonly ImportChange[];
      /** Faults of files that were left out (`broken: "keep"`). */
      readonly faults: readonly ContentError[];
    }
  | {
      readonly status: "refused";
      readonly counts: Counts;
      readonly changes: readonly ImportChange[];
      readonly faults: readonly ContentError[];
    }
  /** Another import, or an edit, came between; nothing was changed. Run it again. */
  | { readonly status: "overtaken" };

const batchSize = 100;
/** A flip of 10,000 questions takes seconds; Prisma's own limit of 5 s is for pages. */
const patience = { timeout: 120_000, maxWait: 30_000 };

class Overtaken extends Error {}

/**
 * Brings the content folder into the database: plan, stage in batches that readers cannot see, flip in one transaction, sweep, index for search.
 * A killed import leaves staged rows, which the next one removes. `db` should be a bulk client of its own (`connect(url, { bulk: true })`).
 */
export async function applyImport(db: Database, options: ImportOptions): Promise<ImportResult> {
  const result = await importFolder(db, options);
  if (result.status === "applied" || result.status === "unchanged") await indexQuestions(db, options);
  return result;
}

async function importFolder(db: Database, options: ImportOptions): Promise<ImportResult> {
  const bank = readBankFiles(options.dir);
  const revision = await db.revision.findUnique({ where: { id: 1 } });
  if (revision?.hash === bank.version && bank.errors.length === 0)
    return { status: "unchanged", version: bank.version, questions: bank.files.length };
  const rows = await readRows(db);
  const plan = planImport(
    bank.files,
    rows.map((row) => row.facts),
  );
  return new ImportRunner(db, options, bank, rows, plan, revision).run();
}

/** Reads both sides and decides, without writing anything. */
export async function readPlan(db: Database, dir: string): Promise<{ readonly bank: BankFiles; readonly plan: readonly PlanEntry[] }> {
  const bank = readBankFiles(dir);
  const rows = await readRows(db);
  return {
    bank,
    plan: planImport(
      bank.files,
      rows.map((row) => row.facts),
    ),
  };
}

interface Row {
  readonly facts: RowFacts;
  readonly token: number;
  readonly topicId: string;
}

async function readRows(db: Database): Promise<Row[]> {
  const rows = await db.question.findMany({
    where: { state: { not: "staged" } },
    select: { id: true, bankId: true, slug: true, state: true, hash: true, importedHash: true, token: true, topicId: true },
  });
  return rows.map(({ bankId, state, token, topicId, ...row }) => ({
    facts: { ...row, bank: bankId, state: state === "retired" ? "retired" : "published" },
    token,
    topicId,
  }));
}

/** A question that waits, staged, for the flip. */
interface Staged {
  readonly entry: Extract<PlanEntry, { action: "create" | "update" }>;
  readonly number: number;
  readonly columns: QuestionColumns;
  readonly member: BankMember;
  readonly notRun: readonly string[];
  readonly links: Extract<Prepared, { ok: true }>["links"];
}

class ImportRunner {
  private readonly staged: Staged[] = [];
  private readonly faults: ContentError[] = [];
  private readonly byId: ReadonlyMap<string, Row>;
  private runId = 0;

  constructor(
    private readonly db: Database,
    private readonly options: ImportOptions,
    private readonly bank: BankFiles,
    rows: readonly Row[],
    private readonly plan: readonly PlanEntry[],
    private readonly revision: { readonly value: number; readonly hash: string } | null,
  ) {
    this.byId = new Map(rows.map((row) => [row.facts.id, row]));
    this.faults.push(...bank.errors);
  }

  async run(): Promise<ImportResult> {
    for (const entry of this.plan) if (entry.action === "refuse") this.faults.push({ file: entry.path, line: 1, message: entry.reason });
    await this.sweepStaged();
    const { id } = await this.db.importRun.create({
      data: {
        source: this.options.source,
        state: "planned",
        hashBefore: this.revision?.hash ?? "",
        startedAt: this.options.now,
        counts: {},
        report: [],
      },
    });
    this.runId = id;
    try {
      await this.stageAll();
      const brokenPaths = await this.checkBank();
      if (this.faults.length > 0 && this.options.broken === "refuse") return await this.refuse();
      if (brokenPaths.size > 0) await this.dropStaged(brokenPaths);
      const version = await this.flip();
      if (version !== null) await this.sweepOld();
      return {
        status: "applied",
        version: version ?? this.revision?.hash ?? "",
        counts: this.counts(),
        changes: this.changes(),
        faults: this.faults.sort(compareErrors),
      };
    } catch (error) {
      await this.sweepOwn();
      if (!(error instanceof Overtaken) && !(isRace(error) && (await this.wasOvertaken()))) throw error;
      await this.db.importRun.update({
        where: { id: this.runId },
        data: { state: "refused", endedAt: this.options.now, counts: this.counts() },
      });
      return { status: "overtaken" };
    }
  }

  /** Whether another import or an edit has begun since; a broken key without one is a bug of ours. */
  private async wasOvertaken(): Promise<boolean> {
    const revision = await this.db.revision.findUnique({ where: { id: 1 } });
    if (revision?.value !== this.revision?.value) return true;
    return (await this.db.importRun.count({ where: { id: { gt: this.runId } } })) > 0;
  }

  /** Removes what a killed import left behind. The importer that is overtaken so notices it when it flips. */
  private async sweepStaged(): Promise<void> {
    await this.db.questionVersion.deleteMany({ where: { state: "staged" } });
    await this.db.question.deleteMany({ where: { state: "staged" } });
    await this.sweepEmptyBanks();
  }

  private async sweepOwn(): Promise<void> {
    await this.db.questionVersion.deleteMany({ where: { state: "staged", importRunId: this.runId } });
    await this.db.question.deleteMany({ where: { state: "staged", versions: { none: {} } } });
    await this.sweepEmptyBanks();
  }

  /** A bank whose hash is empty was only staged. */
  private async sweepEmptyBanks(): Promise<void> {
    await this.db.topic.deleteMany({ where: { bank: { hash: "" }, questions: { none: {} } } });
    await this.db.bank.deleteMany({ where: { hash: "", topics: { none: {} }, questions: { none: {} } } });
  }

  private async stageAll(): Promise<void> {
    const entries = this.plan.filter((entry) => entry.action === "create" || entry.action === "update");
    await this.stageBanks(entries.map((entry) => entry.file.bank));
    const changed = entries.flatMap((entry) => (entry.action === "update" ? [entry.id] : []));
    const numbers = new Map<string, number>();
    for (const ids of chunks(changed, 1000)) {
      const known = await this.db.questionVersion.groupBy({
        by: ["questionId"],
        where: { questionId: { in: ids } },
        _max: { number: true },
      });
      for (const { questionId, _max } of known) numbers.set(questionId, _max.number ?? 0);
    }
    const proving: Proving = { ...this.options, verified: this.bank.verified };
    for (const [index, batch] of chunks(entries, batchSize).entries()) {
      const ready: { entry: Staged["entry"]; prepared: Extract<Prepared, { ok: true }> }[] = [];
      for (const entry of batch) {
        const prepared = await prepareQuestion(this.options.dir, entry.file.path, entry.file.hash, proving);
        if (!prepared.ok) {
          this.faults.push(...prepared.errors);
          continue;
        }
        const fault = this.placeFault(entry, prepared);
        if (fault) this.faults.push(fault);
        else ready.push({ entry, prepared });
      }
      // Once something is broken and nothing will be applied, the rest is only read for its faults.
      if (ready.length > 0 && !(this.faults.length > 0 && this.options.broken === "refuse")) await this.stage(ready, numbers);
      await this.options.staged?.(Math.min((index + 1) * batchSize, entries.length), entries.length);
    }
  }

  /** Faults that show only against what the database holds. */
  private placeFault(entry: Staged["entry"], { question }: Extract<Prepared, { ok: true }>): ContentError | null {
    if (question.id !== entry.id)
      return { file: question.path, line: 1, key: "id", message: `changed from ${entry.id} to ${question.id} while it was read` };
    const old = entry.action === "update" ? entry.from.slug : question.slug;
    if (old !== question.slug && !question.aliases.includes(old))
      return {
        file: question.path,
        line: 1,
        key: "aliases",
        message: `this question was called ${old}; name it in aliases, so that links go on working`,
      };
    const bank = this.bank.banks.find((other) => other.id === question.bank);
    if (!bank?.topics.some((topic) => topic.id === question.topic))
      return {
        file: question.path,
        line: memberOf(question).lines.topic ?? 1,
        key: "topic",
        message: `no topic ${question.topic} in ${question.bank}/bank.yaml`,
      };
    return null;
  }

  /** Banks and topics that staged questions need; their words and order follow in the flip. */
  private async stageBanks(used: readonly string[]): Promise<void> {
    const known = new Set((await this.db.bank.findMany({ select: { id: true } })).map((bank) => bank.id));
    const topics = new Set((await this.db.topic.findMany({ select: { id: true } })).map((topic) => topic.id));
    for (const bank of this.bank.banks) {
      if (!used.includes(bank.id)) continue;
      if (!known.has(bank.id)) await this.db.bank.create({ data: { id: bank.id, position: bank.position, titles: bank.titles, hash: "" } });
      const fresh = bank.topics
        .map((topic, index) => ({ id: `${bank.id}/${topic.id}`, bankId: bank.id, position: index + 1, titles: topic.titles }))
        .filter((topic) => !topics.has(topic.id));
      if (fresh.length > 0) await this.db.topic.createMany({ data: fresh });
    }
  }

  private async stage(
    ready: readonly { entry: Staged["entry"]; prepared: Extract<Prepared, { ok: true }> }[],
    numbers: ReadonlyMap<string, number>,
  ): Promise<void> {
    const { now } = this.options;
    const questions: BulkRow[] = [];
    const versions: BulkRow[] = [];
    const sections: BulkRow[] = [];
    const rubric: BulkRow[] = [];
    const answers: BulkRow[] = [];
    for (const { entry, prepared } of ready) {
      const { question } = prepared;
      const number = (numbers.get(entry.id) ?? 0) + 1;
      const columns = questionColumns(question);
      if (entry.action === "create")
        // A slug that no address can have keeps it invisible until the flip.
        questions.push({ ...columns, slug: `~${entry.id}`, state: "staged", version: 0, token: 1, hash: "", changedAt: now });
      versions.push({
        questionId: entry.id,
        number,
        state: "staged",
        hash: entry.file.hash,
        importRunId: this.runId,
        at: now,
        en: question.en,
        zh: question.zh,
      });
      const rows = versionRows(question, number, digest);
      sections.push(...rows.sections);
      rubric.push(...rows.rubric);
      answers.push(...rows.answers);
      this.staged.push({ entry, number, columns, member: memberOf(question), notRun: prepared.notRun, links: prepared.links });
    }
    const insert = (table: keyof typeof tables, rows: readonly BulkRow[]) =>
      rows.length === 0 ? [] : [insertRows(this.db, this.options.postgres, table, tables[table], rows)];
    await this.db.$transaction([
      ...insert("Question", questions),
      ...insert("QuestionVersion", versions),
      ...insert("Section", sections),
      ...insert("RubricLine", rubric),
      ...insert("Answer", answers),
    ]);
  }

  /** Faults of the bank as a whole; returns the paths of staged files that must be left out for them. */
  private async checkBank(): Promise<ReadonlySet<string>> {
    const changing = new Set(this.staged.map(({ entry }) => entry.id));
    const retiring = new Set(this.plan.flatMap((entry) => (entry.action === "retire" ? [entry.id] : [])));
    const aliases = await this.db.alias.findMany();
    const kept = [...this.byId.values()]
      .filter(({ facts }) => facts.state === "published" && !changing.has(facts.id) && !retiring.has(facts.id))
      .map(
        ({ facts, topicId }): BankMember => ({
          path: `${facts.bank}/${facts.slug}.md`,
          id: facts.id,
          bank: facts.bank,
          slug: facts.slug,
          topic: topicId.slice(facts.bank.length + 1),
          aliases: aliases.filter((alias) => alias.questionId === facts.id).map((alias) => alias.slug),
          tools: [],
          lines: {},
          fences: 0,
          sketches: 0,
        }),
      );
    // Kept questions first: of two that clash, the new one is at fault.
    const found = verifyBank(
      [...kept, ...this.staged.map(({ member }) => member)],
      this.bank.banks,
      this.bank.versions,
      this.staged.flatMap(({ links }) => links),
    );
    this.faults.push(...found);
    const files = new Set(found.map((fault) => fault.file.replace(/\.zh\.md$/, ".md")));
    return new Set(this.staged.flatMap(({ member }) => (files.has(member.path) ? [member.path] : [])));
  }

  private async dropStaged(paths: ReadonlySet<string>): Promise<void> {
    const dropped = this.staged.filter(({ member }) => paths.has(member.path));
    this.staged.splice(0, this.staged.length, ...this.staged.filter(({ member }) => !paths.has(member.path)));
    const ids = dropped.map(({ entry }) => entry.id);
    await this.db.questionVersion.deleteMany({ where: { state: "staged", importRunId: this.runId, questionId: { in: ids } } });
    await this.db.question.deleteMany({ where: { state: "staged", id: { in: ids } } });
  }

  private async refuse(): Promise<ImportResult> {
    this.staged.length = 0;
    await this.sweepOwn();
    const faults = this.faults.sort(compareErrors);
    await this.db.importRun.update({
      where: { id: this.runId },
      data: {
        state: "refused",
        endedAt: this.options.now,
        counts: this.counts(),
        report: faults.slice(0, 1000).map((fault) => ({ ...fault })),
      },
    });
    return { status: "refused", counts: this.counts(), changes: this.changes(), faults };
  }

  private changes(): ImportChange[] {
    const flipped = new Map(this.staged.map((staged) => [staged.entry.id, staged]));
    return this.plan.flatMap((entry): ImportChange[] => {
      if (entry.action === "keep") return [];
      if (entry.action === "retire") return [{ action: "retire", id: entry.id, path: `${entry.from.bank}/${entry.from.slug}.md` }];
      if (entry.action === "conflict" || entry.action === "refuse")
        return [{ action: entry.action, id: entry.id, path: entry.path, reason: entry.reason }];
      const staged = flipped.get(entry.id);
      if (!staged) return [{ action: "refuse", id: entry.id, path: entry.file.path, reason: "has faults" }];
      return [{ action: entry.action, id: entry.id, path: entry.file.path, ...(staged.notRun.length > 0 && { notRun: staged.notRun }) }];
    });
  }

  private counts(): Counts {
    const counts = { create: 0, update: 0, keep: 0, retire: 0, conflict: 0, refuse: 0 };
    for (const change of this.changes()) counts[change.action]++;
    counts.keep = this.plan.filter((entry) => entry.action === "keep").length;
    return counts;
  }

  /** The state of every bank after the flip, as its hash says it. */
  private bankHashes(): { readonly id: string; readonly hash: string }[] {
    const published = new Map<string, { bank: string; slug: string; hash: string }>();
    for (const { facts } of this.byId.values()) if (facts.state === "published") published.set(facts.id, facts);
    for (const entry of this.plan) if (entry.action === "retire") published.delete(entry.id);
    for (const { entry, columns } of this.staged)
      published.set(entry.id, { bank: columns.bankId, slug: columns.slug, hash: entry.file.hash });
    return this.bank.banks.map((bank) => ({
      id: bank.id,
      hash: bankHash({ ...bank, questions: [...published.values()].filter((question) => question.bank === bank.id) }, digest),
    }));
  }

  /** Makes the staged state the published one; null, and no trace, when there is nothing to do. */
  private async flip(): Promise<string | null> {
    const hashes = this.bankHashes();
    const others = await this.db.bank.findMany({ where: { id: { notIn: hashes.map(({ id }) => id) } }, select: { id: true, hash: true } });
    const version = bankVersion([...hashes, ...others], digest);
    const adopts = this.plan.some((entry) => entry.action === "keep" && entry.adopt);
    if (version === this.revision?.hash && this.staged.length === 0 && !adopts) {
      await this.db.importRun.delete({ where: { id: this.runId } });
      return null;
    }
    await this.db.$transaction(async (tx) => {
      await this.flipRevision(tx, version);
      const waiting = await tx.questionVersion.count({ where: { state: "staged", importRunId: this.runId } });
      if (waiting !== this.staged.length) throw new Overtaken();
      await this.flipBanks(tx, hashes);
      await this.flipVersions(tx);
      await this.flipQuestions(tx);
      await tx.importRun.update({
        where: { id: this.runId },
        data: {
          state: "applied",
          hashAfter: version,
          endedAt: this.options.now,
          counts: this.counts(),
          report: reportOf(this.changes(), this.faults),
        },
      });
    }, patience);
    return version;
  }

  /** The first statement is a write, and it is the guard: whoever changed the bank since we looked has moved the revision on. */
  private async flipRevision(tx: Prisma.TransactionClient, hash: string): Promise<void> {
    if (this.revision) {
      const { count } = await tx.revision.updateMany({
        where: { id: 1, value: this.revision.value },
        data: { value: { increment: 1 }, hash },
      });
      if (count !== 1) throw new Overtaken();
    } else await tx.revision.create({ data: { id: 1, value: 1, hash } });
  }

  private async flipBanks(tx: Prisma.TransactionClient, hashes: readonly { readonly id: string; readonly hash: string }[]): Promise<void> {
    for (const bank of this.bank.banks) {
      const words = { position: bank.position, titles: bank.titles, hash: hashes.find(({ id }) => id === bank.id)?.hash ?? "" };
      await tx.bank.upsert({ where: { id: bank.id }, create: { id: bank.id, ...words }, update: words });
      for (const [index, topic] of bank.topics.entries()) {
        const id = `${bank.id}/${topic.id}`;
        const own = { position: index + 1, titles: topic.titles };
        await tx.topic.upsert({ where: { id }, create: { id, bankId: bank.id, ...own }, update: own });
      }
    }
  }

  private async flipVersions(tx: Prisma.TransactionClient): Promise<void> {
    await tx.$executeRaw`UPDATE "QuestionVersion" SET "state" = 'superseded' WHERE "state" = 'published' AND "questionId" IN
      (SELECT "questionId" FROM "QuestionVersion" WHERE "state" = 'staged' AND "importRunId" = ${this.runId})`;
    await tx.questionVersion.updateMany({ where: { state: "staged", importRunId: this.runId }, data: { state: "published" } });
  }

  private async flipQuestions(tx: Prisma.TransactionClient): Promise<void> {
    const { now } = this.options;
    // Two questions may exchange their slugs; let go of all old ones first.
    for (const { entry, columns } of this.staged)
      if (entry.action === "update" && entry.from.slug !== columns.slug)
        await tx.question.update({ where: { id: entry.id }, data: { slug: `~${entry.id}` } });
    const retired = this.plan.flatMap((entry) => (entry.action === "retire" ? [entry.id] : []));
    for (const id of retired) {
      const { count } = await tx.question.updateMany({
        where: { id, token: this.byId.get(id)?.token ?? 0 },
        data: { state: "retired", changedAt: now, token: { increment: 1 } },
      });
      if (count !== 1) throw new Overtaken();
    }
    for (const entry of this.plan) {
      if (entry.action !== "keep" || !entry.adopt) continue;
      const hash = this.byId.get(entry.id)?.facts.hash ?? "";
      await tx.question.updateMany({ where: { id: entry.id, hash }, data: { importedHash: hash } });
    }
    for (const ids of chunks(
      this.staged.filter(({ entry }) => entry.action === "update").map(({ entry }) => entry.id),
      1000,
    ))
      await tx.alias.deleteMany({ where: { questionId: { in: ids } } });
    const rows = this.staged.map(({ entry, number, columns }) => ({
      ...columns,
      state: "published",
      version: number,
      token: entry.action === "create" ? 1 : (this.byId.get(entry.id)?.token ?? 0),
      hash: entry.file.hash,
      importedHash: entry.file.hash,
      publishedAt: now,
      changedAt: now,
    }));
    for (const chunk of chunks(rows, 500)) {
      const found = await updateByToken(tx, this.options.postgres, "Question", tables.Question, ["publishedAt"], chunk);
      if (found !== chunk.length) throw new Overtaken();
    }
    const aliases = this.staged.flatMap(({ entry, member }) => member.aliases.map((slug) => ({ slug, questionId: entry.id })));
    if (aliases.length > 0) await tx.alias.createMany({ data: aliases });
    // A topic that retired questions still name stays.
    const stands = this.bank.banks.flatMap((bank) => bank.topics.map((topic) => `${bank.id}/${topic.id}`));
    await tx.topic.deleteMany({
      where: { bankId: { in: this.bank.banks.map(({ id }) => id) }, id: { notIn: stands }, questions: { none: {} } },
    });
  }

  /** What nobody reads any more: rows of superseded versions that no attempt was graded against, and renderings of texts that are gone. */
  private async sweepOld(): Promise<void> {
    if (!this.staged.some(({ entry }) => entry.action === "update")) return;
    for (const table of ["Section", "RubricLine", "Answer"] as const)
      await this.db.$executeRawUnsafe(
        `DELETE FROM "${table}" WHERE EXISTS (SELECT 1 FROM "QuestionVersion" v WHERE v."questionId" = "${table}"."questionId" AND v."number" = "${table}"."version" AND v."state" = 'superseded')
           AND NOT EXISTS (SELECT 1 FROM "Attempt" a WHERE a."questionId" = "${table}"."questionId" AND a."version" = "${table}"."version")`,
      );
    await this.db.$executeRawUnsafe(
      `DELETE FROM "Rendering" WHERE NOT EXISTS (SELECT 1 FROM "Section" s WHERE s."hash" = "Rendering"."hash")`,
    );
  }
}

/** The columns that an import writes. */
const tables = {
  Question: {
    id: "text",
    bankId: "text",
    topicId: "text",
    slug: "text",
    kind: "text",
    level: "number",
    value: "number",
    minutes: "number",
    language: "text",
    form: "text",
    state: "text",
    version: "number",
    token: "number",
    hash: "text",
    importedHash: "text",
    titleEn: "text",
    titleZh: "text",
    stale: "boolean",
    checkedOn: "text",
    publishedAt: "time",
    changedAt: "time",
    facts: "json",
  },
  QuestionVersion: {
    questionId: "text",
    number: "number",
    state: "text",
    hash: "text",
    importRunId: "number",
    at: "time",
    en: "text",
    zh: "text",
  },
  Section: {
    questionId: "text",
    version: "number",
    locale: "text",
    position: "number",
    name: "text",
    secret: "boolean",
    stale: "boolean",
    hash: "text",
    markdown: "text",
  },
  RubricLine: {
    questionId: "text",
    version: "number",
    id: "text",
    position: "number",
    rule: "text",
    points: "number",
    with: "json",
    messages: "json",
  },
  Answer: {
    questionId: "text",
    version: "number",
    position: "number",
    role: "text",
    name: "text",
    loses: "json",
    feedback: "json",
    text: "text",
  },
} as const satisfies Readonly<Record<string, Columns>>;

function reportOf(changes: readonly ImportChange[], faults: readonly ContentError[]): Prisma.InputJsonArray {
  return [
    ...changes.map((change) => ({ ...change, notRun: [...(change.notRun ?? [])] })),
    ...faults.map((fault) => ({ ...fault })),
  ] as unknown as Prisma.InputJsonArray;
}

/** A unique or foreign key that broke because another process worked on the same rows. */
function isRace(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "P2002" || code === "P2003" || code === "P2025" || code === "P2034";
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
