import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyImport, type ImportOptions, type ImportResult, readPlan } from "@/lib/content/apply-import.server";
import { exportBank } from "@/lib/content/export-bank.server";
import { readBankFiles } from "@/lib/content/read-bank-files.server";
import { connect, type Database } from "@/lib/db.server";
import { makeDatabase, onBothDatabases, type TestDatabase } from "@/tests/support/databases";
import { syntheticQuestion, writeSyntheticBank } from "@/tests/support/synthetic-bank";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "lintview-content-"));
const pristine = join(scratch, "pristine");
beforeAll(() => {
  mkdirSync(pristine);
  writeSyntheticBank(pristine, size);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const now = new Date("2026-11-25T12:00:00Z");
const noTools = () => Promise.resolve({});
const size = 15;

/** Content of a folder as path → text, without verified.json. */
const textsOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(dir, { recursive: true }) as string[])
      .filter((path) => path.endsWith(".md"))
      .sort()
      .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(dir, path), "utf8")]),
  );

onBothDatabases("import", (current, kind) => {
  let db: Database;
  let dir: string;
  let made = 0;
  const run = (over: Partial<ImportOptions> = {}): Promise<ImportResult> =>
    applyImport(db, {
      dir,
      source: "cli",
      now,
      postgres: kind === "postgres",
      broken: "refuse",
      graderVersions: {},
      tools: noTools,
      ...over,
    });
  const applied = async (over: Partial<ImportOptions> = {}) => {
    const result = await run(over);
    if (result.status !== "applied") throw new Error(JSON.stringify(result));
    return result;
  };
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(dir, path), change(readFileSync(join(dir, path), "utf8")));
  const first = syntheticQuestion(0).path;
  const firstRow = () => db.question.findUniqueOrThrow({ where: { id: "docker-0001" } });

  beforeEach(async () => {
    db = current().db;
    await db.dispute.deleteMany();
    await db.attempt.deleteMany();
    await db.learner.deleteMany();
    await db.questionVersion.deleteMany();
    await db.question.deleteMany();
    await db.topic.deleteMany();
    await db.bank.deleteMany();
    await db.rendering.deleteMany();
    await db.importRun.deleteMany();
    await db.revision.deleteMany();
    dir = join(scratch, `${kind}-${made++}`);
    cpSync(pristine, dir, { recursive: true });
  });

  test("everything is new, then nothing is", async () => {
    const result = await applied();
    expect(result.counts).toEqual({ create: size, update: 0, keep: 0, retire: 0, conflict: 0, refuse: 0 });
    expect(result.version).toBe(readBankFiles(dir).version);
    expect(await db.question.count({ where: { state: "published", version: 1 } })).toBe(size);
    expect(await db.questionVersion.count({ where: { state: "published" } })).toBe(size);
    expect(await firstRow()).toMatchObject({
      bankId: "docker",
      topicId: "docker/topic-0",
      slug: "synthetic-00000",
      kind: "concept",
      level: 1,
      state: "published",
      token: 2,
      titleEn: "Why does service 0 wait for its layers?",
      titleZh: "服务 0 为什么在等镜像层？",
      stale: false,
      language: null,
      publishedAt: now,
      changedAt: now,
      facts: expect.objectContaining({ holdsFor: { go: "1.26" }, related: ["synthetic-00001"] }),
    });
    const sections = await db.section.findMany({ where: { questionId: "docker-0001" }, orderBy: [{ locale: "asc" }, { position: "asc" }] });
    expect(sections.map((section) => `${section.locale} ${section.name}`)).toEqual(
      ["en", "zh"].flatMap((locale) => ["Question", "Answer", "Diagram", "Mistakes", "Follow-ups"].map((name) => `${locale} ${name}`)),
    );
    expect(sections.every((section) => !section.secret && !section.stale && section.hash.length === 64)).toBe(true);
    expect(await db.revision.findUnique({ where: { id: 1 } })).toEqual({ id: 1, value: 1, hash: result.version });
    expect(await db.bank.count({ where: { hash: { not: "" } } })).toBe(5);

    expect(await run()).toEqual({ status: "unchanged", version: result.version, questions: size });
    expect(await db.importRun.findMany({ select: { state: true, hashAfter: true } })).toEqual([
      { state: "applied", hashAfter: result.version },
    ]);
  });

  test("export gives back the same bytes", async () => {
    await applied();
    const out = join(scratch, `out-${kind}`);
    expect(await exportBank(db, out)).toBe(2 * size);
    expect(textsOf(out)).toEqual(textsOf(dir));
  });

  test("a changed file gets a new version; the old text stays, its rows go, and so do renderings that nobody shows", async () => {
    await applied();
    const old = await db.section.findFirstOrThrow({ where: { questionId: "docker-0001", name: "Mistakes", locale: "en" } });
    const kept = await db.section.findFirstOrThrow({ where: { questionId: "docker-0001", name: "Question", locale: "en" } });
    await db.rendering.createMany({ data: [old, kept].map(({ hash }) => ({ hash, renderer: 1, body: "{}" })) });
    edit(first, (text) => text.replace("## Mistakes\n", "## Mistakes\n- One more.\n"));
    edit(first.replace(".md", ".zh.md"), (text) => text.replace("## Mistakes\n", "## Mistakes\n- 又一个。\n"));
    // The new version is in nobody's verified.json, so it is verified; its diagram cannot be here, and the report says so.
    const result = await applied({ now: new Date("2026-11-26T00:00:00Z") });
    expect(result.counts).toMatchObject({ update: 1, keep: size - 1 });
    expect(result.changes).toEqual([{ action: "update", id: "docker-0001", path: first, notRun: ["diagram"] }]);
    expect(await firstRow()).toMatchObject({
      version: 2,
      token: 3,
      stale: true,
      publishedAt: now,
      changedAt: new Date("2026-11-26T00:00:00Z"),
    });
    const versions = await db.questionVersion.findMany({
      where: { questionId: "docker-0001" },
      orderBy: { number: "asc" },
      select: { number: true, state: true, en: true },
    });
    expect(versions.map(({ number, state }) => `${number} ${state}`)).toEqual(["1 superseded", "2 published"]);
    expect(versions[0]?.en).toBe(syntheticQuestion(0).en);
    expect(await db.section.count({ where: { questionId: "docker-0001", version: 1 } })).toBe(0);
    expect(
      (await db.section.findMany({ where: { questionId: "docker-0001", version: 2, stale: true } })).map(
        (section) => `${section.locale} ${section.name}`,
      ),
    ).toEqual(["zh Mistakes"]);
    expect((await db.rendering.findMany()).map(({ hash }) => hash)).toEqual([kept.hash]);
    expect((await db.revision.findUniqueOrThrow({ where: { id: 1 } })).value).toBe(2);
  });

  test("a version that somebody was graded against keeps its rows", async () => {
    await applied();
    const learner = await db.learner.create({ data: { key: "k", settings: {}, createdAt: now, seenAt: now } });
    await db.attempt.create({
      data: {
        id: "a",
        learnerId: learner.id,
        questionId: "docker-0001",
        version: 1,
        grader: "g",
        state: "passed",
        of: 10,
        hints: 0,
        ms: 1,
        at: now,
        day: 1,
        answer: "x",
      },
    });
    edit(first, (text) => text.replace("value: 1", "value: 2"));
    await applied();
    expect(await db.section.count({ where: { questionId: "docker-0001", version: 1 } })).toBe(10);
  });

  test("a file that is gone retires its question, with its history; when it is back, so is the question", async () => {
    await applied();
    const away = join(scratch, `away-${kind}.md`);
    const zh = first.replace(".md", ".zh.md");
    renameSync(join(dir, first), away);
    const zhText = readFileSync(join(dir, zh), "utf8");
    rmSync(join(dir, zh));
    expect((await applied()).counts).toMatchObject({ retire: 1, keep: size - 1 });
    expect(await firstRow()).toMatchObject({ state: "retired", version: 1 });
    expect(await db.section.count({ where: { questionId: "docker-0001" } })).toBe(10);
    renameSync(away, join(dir, first));
    writeFileSync(join(dir, zh), zhText);
    const back = await applied();
    expect(back.counts).toMatchObject({ update: 1 });
    expect(await firstRow()).toMatchObject({ state: "published", version: 2 });
    expect(back.version).toBe(readBankFiles(dir).version);
  });

  test("a renamed file must name its old slug, and then the old address leads on", async () => {
    await applied();
    const renamed = "docker/renamed.md";
    renameSync(join(dir, first), join(dir, renamed));
    renameSync(join(dir, first.replace(".md", ".zh.md")), join(dir, "docker/renamed.zh.md"));
    const refused = await run();
    expect(refused).toMatchObject({ status: "refused", faults: [{ file: renamed, key: "aliases" }] });
    expect(await firstRow()).toMatchObject({ slug: "synthetic-00000" });
    edit(renamed, (text) => text.replace("related:", "aliases: [synthetic-00000]\nrelated:"));
    expect((await applied()).counts).toMatchObject({ update: 1 });
    expect(await firstRow()).toMatchObject({ slug: "renamed" });
    expect(await db.alias.findMany()).toEqual([{ slug: "synthetic-00000", questionId: "docker-0001" }]);
  });

  test("two questions may exchange their names", async () => {
    await applied();
    const other = syntheticQuestion(5).path;
    for (const suffix of [".md", ".zh.md"]) {
      const [a, b, c] = [first, other, "docker/between.md"].map((path) => join(dir, (path as string).replace(".md", suffix)));
      renameSync(a as string, c as string);
      renameSync(b as string, a as string);
      renameSync(c as string, b as string);
    }
    // Each old slug is the other's new one, so no alias can name it: the one way is a third name in between.
    expect(await run()).toMatchObject({ status: "refused", faults: [{ key: "aliases" }, { key: "aliases" }] });
  });

  test("what was edited here is never overwritten, and the other questions go on", async () => {
    await applied();
    await db.question.update({ where: { id: "docker-0001" }, data: { hash: "edited-here", token: { increment: 1 } } });
    edit(first, (text) => text.replace("value: 1", "value: 2"));
    edit(syntheticQuestion(1).path, (text) => text.replace("value: 2", "value: 3"));
    const result = await applied();
    expect(result.counts).toMatchObject({ conflict: 1, update: 1, keep: size - 2 });
    expect(result.changes.find((change) => change.action === "conflict")).toMatchObject({ id: "docker-0001", path: first });
    expect(await firstRow()).toMatchObject({ hash: "edited-here", version: 1, value: 1 });
  });

  test("one broken file, and nothing is imported", async () => {
    await applied();
    edit(first, (text) => text.replace("level: junior", "level: guru"));
    edit(syntheticQuestion(1).path, (text) => text.replace("value: 2", "value: 3"));
    const before = await db.revision.findUniqueOrThrow({ where: { id: 1 } });
    const result = await run();
    expect(result).toMatchObject({ status: "refused", faults: [{ file: first, key: "level" }] });
    expect(await db.revision.findUniqueOrThrow({ where: { id: 1 } })).toEqual(before);
    expect(await db.questionVersion.count({ where: { state: { not: "published" } } })).toBe(0);
    expect(await db.question.count({ where: { version: { not: 1 } } })).toBe(0);
  });

  test("or the broken one keeps its last good version while the others are imported", async () => {
    await applied();
    edit(first, (text) => text.replace("level: junior", "level: guru"));
    edit(syntheticQuestion(1).path, (text) => text.replace("value: 2", "value: 3"));
    const result = await applied({ broken: "keep", source: "watch" });
    expect(result.counts).toMatchObject({ update: 1, refuse: 1 });
    expect(result.faults).toMatchObject([{ file: first, key: "level" }]);
    expect(await firstRow()).toMatchObject({ version: 1, state: "published" });
    const again = await applied({ broken: "keep", source: "watch" });
    expect(again).toMatchObject({ version: result.version, counts: { update: 0, refuse: 1 } });
    expect(await db.importRun.count()).toBe(2);
  });

  test("a first import that is refused leaves nothing behind", async () => {
    edit(first, (text) => text.replace("level: junior", "level: guru"));
    expect(await run()).toMatchObject({ status: "refused" });
    expect([await db.question.count(), await db.questionVersion.count(), await db.topic.count(), await db.bank.count()]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test("a file without a readable id protects the row that it may belong to", async () => {
    await applied();
    edit(first, (text) => text.replace("id: docker-0001", "id: docker-1"));
    const result = await applied({ broken: "keep" });
    expect(result.counts).toMatchObject({ refuse: 1, retire: 0 });
    expect(await firstRow()).toMatchObject({ state: "published" });
  });

  test("a question that is not in verified.json is verified before it is published", async () => {
    rmSync(join(dir, "verified.json"));
    edit(first, (text) => text.replace("What do you look at first?", "What do you [look](http://example.com) at first?"));
    expect(await run()).toMatchObject({ status: "refused", faults: [{ file: first, line: 16, key: "Question" }] });
  });

  test("topics and titles of a bank follow its file; a topic that a retired question names stays", async () => {
    await applied();
    edit("docker/bank.yaml", (text) =>
      text
        .replace("en: docker, zh: docker", "en: Docker, zh: 多克")
        .replace("  - { id: topic-1, titles: { en: Topic 1, zh: 主题 1 } }\n", ""),
    );
    expect(await run()).toMatchObject({ status: "refused" });
    for (const name of readdirSync(join(dir, "docker")))
      if (name !== "bank.yaml" && readFileSync(join(dir, "docker", name), "utf8").includes("topic: topic-1"))
        rmSync(join(dir, "docker", name));
    for (const name of readdirSync(join(dir, "docker")))
      if (name.endsWith(".zh.md") && !readdirSync(join(dir, "docker")).includes(name.replace(".zh.md", ".md")))
        rmSync(join(dir, "docker", name));
    const result = await applied();
    expect(result.counts.retire).toBeGreaterThan(0);
    expect(await db.bank.findUniqueOrThrow({ where: { id: "docker" } })).toMatchObject({ titles: { en: "Docker", zh: "多克" } });
    expect(await db.topic.count({ where: { id: "docker/topic-1" } })).toBe(1);
    expect(await run()).toMatchObject({ status: "unchanged" });
  });

  test("what another importer left staged is swept, and an importer that was swept changes nothing", async () => {
    let interfered = false;
    const result = await run({
      staged: async () => {
        if (interfered) return;
        interfered = true;
        expect(await db.question.count({ where: { state: "staged" } })).toBeGreaterThan(0);
        expect((await run()).status).toBe("applied");
      },
    });
    expect(result).toEqual({ status: "overtaken" });
    expect(await db.question.count({ where: { state: "published", version: 1 } })).toBe(size);
    expect(await db.questionVersion.count({ where: { state: "staged" } })).toBe(0);
    expect(await run()).toMatchObject({ status: "unchanged" });
  });

  test("an edit between plan and flip stops the flip", async () => {
    await applied();
    edit(first, (text) => text.replace("value: 1", "value: 2"));
    const result = await run({
      staged: async () =>
        void (await db.question.update({ where: { id: "docker-0001" }, data: { hash: "edited", token: { increment: 1 } } })),
    });
    expect(result).toEqual({ status: "overtaken" });
    expect(await firstRow()).toMatchObject({ version: 1, hash: "edited", value: 1 });
    expect((await db.revision.findUniqueOrThrow({ where: { id: 1 } })).value).toBe(1);
  });

  test("a plan writes nothing", async () => {
    const { plan } = await readPlan(db, dir);
    expect(plan.filter((entry) => entry.action === "create")).toHaveLength(size);
    expect([await db.importRun.count(), await db.question.count()]).toEqual([0, 0]);
  });
});

describe.each(["sqlite", "postgres"] as const)("an import on %s that is killed", (kind) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await makeDatabase(kind);
  });
  afterAll(() => made?.close());

  test("is invisible, and the next one finishes the work", { timeout: 180_000 }, async () => {
    const dir = join(scratch, `killed-${kind}`);
    mkdirSync(dir);
    writeSyntheticBank(dir, 300);
    // Not by tsx's own command, which starts a process below itself: the importer must be the one that is killed.
    const command = [
      "--import",
      pathToFileURL(join(root, "node_modules/tsx/dist/esm/index.mjs")).href,
      join(root, "tests/support/import-and-hang.ts"),
      dir,
      made.url,
    ];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"], cwd: root });
    await new Promise<void>((done, fail) => {
      child.stdout.on("data", (bytes) => String(bytes).includes("staged") && done());
      child.on("exit", (code) => fail(new Error(`ended with ${code} before it staged anything`)));
    });
    child.removeAllListeners("exit");
    const ended = new Promise((done) => child.on("exit", done));
    child.kill("SIGKILL");
    await ended;
    const { db } = made;
    expect(await db.question.count({ where: { state: "published" } })).toBe(0);
    expect(await db.questionVersion.count({ where: { state: "staged" } })).toBeGreaterThanOrEqual(100);
    expect(await db.revision.count()).toBe(0);
    const bulk = await connect(made.url, { bulk: true });
    const result = await applyImport(bulk, {
      dir,
      source: "cli",
      now,
      postgres: kind === "postgres",
      broken: "refuse",
      graderVersions: {},
      tools: noTools,
    });
    await bulk.$disconnect();
    expect(result).toMatchObject({ status: "applied", counts: { create: 300 } });
    expect(await db.questionVersion.count({ where: { state: "staged" } })).toBe(0);
    expect(await db.question.count({ where: { state: "published", version: 1 } })).toBe(300);
  });
});
