import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyImport } from "@/lib/content/apply-import.server";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { graderVersions } from "@/lib/graders/language-table";
import { createLearner } from "@/lib/learners/create-learner.server";
import { findQuestions } from "@/lib/search/find-questions.server";
import { clearIndex, indexQuestions } from "@/lib/search/index-questions.server";
import { readSearch } from "@/lib/search/read-search.server";
import { countFacets, readSearchFilter, type SearchFilter } from "@/lib/search/search-filter";
import { onBothDatabases } from "../support/databases";
import { writeSyntheticBank } from "../support/synthetic-bank";

const now = new Date("2026-11-26T10:00:00Z");
const nothing = readSearchFilter({}, []);

onBothDatabases("the index", (current, kind) => {
  const postgres = kind === "postgres";
  const dir = mkdtempSync(join(tmpdir(), "lintview-search-"));
  const bring = () =>
    applyImport(current().db, { dir, source: "cli", now, broken: "refuse", graderVersions, tools: loadVerifyTools, postgres });
  const find = async (query: string, filter: SearchFilter = nothing, learnerId: number | null = null) =>
    findQuestions(current().db, query, { postgres, learnerId, filter });
  const slugs = async (query: string) => (await find(query)).hits.map(({ slug }) => slug);
  beforeAll(async () => {
    cpSync(join(import.meta.dirname, "../../content"), dir, { recursive: true });
    expect((await bring()).status).toBe("applied");
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const dump = async () => {
    const { db } = current();
    const docs = await db.searchDoc.findMany({ orderBy: { questionId: "asc" }, select: { questionId: true, hash: true, words: true } });
    const found = await Promise.all(
      ["探针", "docker", "--mount=type=cache", "context cancel"].map(async (query) => (await find(query)).hits),
    );
    return { docs, found: found.map((hits) => hits.map(({ id }) => id).sort()) };
  };

  test("made anew it is what it was, and a second run writes nothing", async () => {
    const { db } = current();
    const before = await dump();
    expect(before.docs.length).toBe(await db.question.count({ where: { state: "published" } }));
    expect(await indexQuestions(db, { postgres })).toBe(0);
    await clearIndex(db, postgres);
    expect((await find("docker")).hits).toEqual([]);
    expect(await indexQuestions(db, { postgres })).toBe(before.docs.length);
    expect(await dump()).toEqual(before);
  });

  test("two processes at once write the same", async () => {
    const { db } = current();
    const before = await dump();
    await db.searchDoc.updateMany({ data: { hash: "old" } });
    await Promise.all([indexQuestions(db, { postgres }), indexQuestions(db, { postgres })]);
    expect(await dump()).toEqual(before);
  });

  test("an edit is found by what it says now, a retired question not at all", async () => {
    const path = join(dir, "go/channel-axioms.md");
    const text = readFileSync(path, "utf8");
    expect(await slugs("zebrafish")).toEqual([]);
    writeFileSync(path, text.replace(/^title: .*$/m, "title: What does a zebrafish do?"));
    expect((await bring()).status).toBe("applied");
    expect(await slugs("zebrafish")).toEqual(["channel-axioms"]);
    for (const name of ["channel-axioms.md", "channel-axioms.zh.md"]) rmSync(join(dir, "go", name));
    await bring();
    expect(await slugs("zebrafish")).toEqual([]);
    expect(await current().db.searchDoc.count({ where: { question: { slug: "channel-axioms" } } })).toBe(0);
    // Even where the index still holds it, a retired question does not appear.
    await current().db.question.update({ where: { slug: "select-semantics" }, data: { state: "retired" } });
    expect(await slugs("select random ready")).not.toContain("select-semantics");
    await current().db.question.update({ where: { slug: "select-semantics" }, data: { state: "published" } });
  });

  test("filters narrow, and say how many each value would leave", async () => {
    const filter = readSearchFilter({ bank: ["docker", "nowhere"], kind: "exercise" }, ["docker", "go"]);
    expect(filter).toEqual({ bank: ["docker"], kind: ["exercise"], level: [], state: [] });
    const { all, hits } = await find("docker", filter);
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.every(({ bank, kind: own }) => bank === "docker" && own === "exercise")).toBe(true);
    expect(countFacets(all, filter, "kind").get("exercise")).toBe(hits.length);
    expect(countFacets(all, filter, "bank").get("docker")).toBe(hits.length);
  });

  test("states are those of whoever asks", async () => {
    const { db } = current();
    const learner = await createLearner(db, now);
    const [first] = (await find("distroless")).hits;
    await db.progress.create({
      data: { learnerId: learner.id, questionId: first?.id ?? "", attempts: 1, best: 10, lastState: "passed", passedAt: now, seenAt: now },
    });
    expect((await find("distroless", nothing, learner.id)).hits[0]?.state).toBe("passed");
    expect((await find("distroless", readSearchFilter({ state: "passed" }, []), learner.id)).hits.map(({ id }) => id)).toEqual([first?.id]);
    expect((await find("distroless")).hits[0]?.state).toBe("new");
  });

  test("a slip is mended and said, never in silence; words that are never together find some", async () => {
    expect(await find("distrolless")).toMatchObject({ query: "distroless", mendedFrom: "distrolless", some: false });
    expect(await find("distroless")).toMatchObject({ query: "distroless", mendedFrom: null });
    const some = await find("秒杀 distroless");
    expect(some.some).toBe(true);
    expect(some.hits.length).toBeGreaterThan(1);
    expect(await find("qqqqzzzz")).toMatchObject({ hits: [], some: false, mendedFrom: null });
  });

  test.each([
    ["empty", ""],
    ["blank", "   "],
    ["signs", "&|()!:*'\"\\"],
    ["operators", "NEAR(a b) AND -OR NOT"],
    ["a column", "title : x"],
    ["SQL", "'; DROP TABLE Question; --"],
    ["NUL", "\u0000"],
    ["an emoji", "\u{1F600}"],
    ["a long word", "a".repeat(10_000)],
    ["many stop words", "的 ".repeat(500)],
    ["wildcards", "%_%"],
    ["an open quote", '"unterminated'],
    ["prefix and column signs", "^docker* {title}: go"],
  ])("hostile or empty: %s", async (_, query) => {
    const found = await find(query);
    expect(Array.isArray(found.hits)).toBe(true);
  });

  test("what opens only after a submission helps to find an exercise, and is never shown", async () => {
    const search = await readSearch(current().db, {
      query: "--mount=type=cache",
      locale: "en",
      postgres,
      learnerId: null,
      filter: nothing,
      size: 20,
      page: 1,
    });
    const row = search.questions.find(({ slug }) => slug === "ex-go-mod-cache");
    expect(row).toBeDefined();
    const secret = await current().db.section.findMany({ where: { questionId: row?.id ?? "", secret: true } });
    expect(secret.length).toBeGreaterThan(1);
    const shown = row?.excerpt?.text.map(({ text }) => text).join("") ?? "";
    expect(shown).not.toContain("mount=type=cache,target");
  });

  test("a hit of the other language is shown in that language, a rule is found by another tool's code", async () => {
    const ask = (query: string) =>
      readSearch(current().db, { query, locale: "en", postgres, learnerId: null, filter: nothing, size: 5, page: 1 });
    const chinese = await ask("秒杀");
    expect(chinese.questions[0]).toMatchObject({ slug: "sd-seckill", titleLang: "en", excerpt: { lang: "zh" } });
    expect(chinese.questions[0]?.excerpt?.text.filter(({ hit }) => hit).map(({ text }) => text)).toContain("秒杀");
    expect((await ask("DL3007")).rules.map(({ id }) => id)).toEqual(["dockerfile/avoid-latest-tag"]);
    expect((await ask("latest tag")).rules.map(({ id }) => id)).toContain("dockerfile/avoid-latest-tag");
  });
});

onBothDatabases("a bank of hundreds", (current, kind) => {
  const postgres = kind === "postgres";
  const dir = mkdtempSync(join(tmpdir(), "lintview-search-many-"));
  beforeAll(async () => {
    writeSyntheticBank(dir, 400);
    await applyImport(current().db, { dir, source: "cli", now, broken: "refuse", graderVersions, tools: loadVerifyTools, postgres });
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test("what lies beyond the two hundred best is found by its filter", async () => {
    const ask = (filter: SearchFilter) => findQuestions(current().db, "service", { postgres, learnerId: null, filter });
    const all = await ask(nothing);
    expect([all.capped, all.hits.length]).toEqual([true, 200]);
    const filter = readSearchFilter({ bank: "interview", level: "staff" }, ["interview"]);
    const wanted = await current().db.question.count({ where: { bankId: "interview", level: 4 } });
    expect(wanted).toBeGreaterThan(10);
    expect((await ask(filter)).hits.length).toBe(Math.min(200, wanted));
  });
});
