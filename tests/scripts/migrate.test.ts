import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "@/scripts/migrate.mjs";

const ours = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const stored = fileURLToPath(new URL("old-data/0001.sql", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lintview-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "lintview.db");
const url = () => `file:${file()}`;

/** The data folder of the first version, with one learner's work in it. */
function layOldData() {
  const database = new Database(file());
  database.exec(readFileSync(stored, "utf8"));
  database.close();
}

const read = <T>(sql: string, from = file()): T[] => {
  const database = new Database(from, { readonly: true });
  const rows = database.prepare(sql).all() as T[];
  database.close();
  return rows;
};

function nextMigrations(sql: string): string {
  const target = join(folder, "migrations");
  cpSync(ours, target, { recursive: true });
  mkdirSync(join(target, "sqlite/9999_next"));
  writeFileSync(join(target, "sqlite/9999_next/migration.sql"), sql);
  return target;
}

test("an empty place gets every migration, a second run does nothing", async () => {
  const all = readdirSync(join(ours, "sqlite"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect((await migrate(url())).applied).toEqual(all.map(({ name }) => name).sort());
  expect(await migrate(url())).toEqual({ applied: [], copy: null });
});

test("three processes at once: one applies, nobody fails", async () => {
  const results = await Promise.all([migrate(url()), migrate(url()), migrate(url())]);
  expect(results.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
});

test("a data folder of an older version is copied, then upgraded with its rows", async () => {
  layOldData();
  const now = new Date("2026-11-25T10:00:00.123Z");
  const result = await migrate(url(), { folder: nextMigrations(`ALTER TABLE "Attempt" ADD COLUMN "interviewItem" INTEGER;`), now });
  expect(result.applied).toContain("9999_next");
  expect(read(`SELECT id, state, points, interviewItem FROM "Attempt"`)).toEqual([
    { id: "019ab000-0000-7000-8000-000000000001", state: "failed", points: 6, interviewItem: null },
  ]);
  expect(result.copy).toBe(`${file()}.before-2026-11-25T10-00-00-123Z`);
  expect(read(`SELECT id FROM "Attempt"`, result.copy ?? "")).toHaveLength(1);
  expect(() => read(`SELECT interviewItem FROM "Attempt"`, result.copy ?? "")).toThrow("no such column");
});

test("the stored data folder of the first version starts with today's version", async () => {
  layOldData();
  await migrate(url());
  expect(read(`SELECT text FROM "Draft"`)).toEqual([{ text: "FROM scratch\n" }]);
});

test("a migration that fails half-way leaves nothing behind", async () => {
  layOldData();
  const broken = nextMigrations(`CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);`);
  await expect(migrate(url(), { folder: broken })).rejects.toThrow("nowhere");
  expect(read(`SELECT name FROM sqlite_master WHERE name = 'half'`)).toEqual([]);
});

test("a database of a newer version is refused, unchanged", async () => {
  await migrate(url(), { folder: nextMigrations("CREATE TABLE later (id INTEGER);") });
  await expect(migrate(url())).rejects.toThrow(/newer version of Lintview .*9999_next/);
});

test("an edited and an empty migration are our faults", async () => {
  await migrate(url(), { folder: nextMigrations("CREATE TABLE later (id INTEGER);") });
  const edited = join(folder, "migrations");
  writeFileSync(join(edited, "sqlite/9999_next/migration.sql"), "CREATE TABLE other (id INTEGER);");
  await expect(migrate(url(), { folder: edited })).rejects.toThrow("edited");
  writeFileSync(join(edited, "sqlite/9999_next/migration.sql"), " \n");
  await expect(migrate(url(), { folder: edited })).rejects.toThrow("empty");
});

test.each([
  ["mysql://x", /DATABASE_URL must begin with/],
  ["postgresql://nobody@127.0.0.1:1/none", /PostgreSQL does not answer at postgresql:\/\/nobody@127\.0\.0\.1:1/],
  ["postgresql://u:secret@127.0.0.1:1/none", /u:…@/],
  ["file:/dev/null/x.db", /cannot be opened/],
])("%s is refused in one sentence", async (wrong, sentence) => {
  await expect(migrate(wrong)).rejects.toThrow(sentence);
});

test("a file that is no database is refused and left alone", async () => {
  writeFileSync(file(), "not a database, but long enough to be looked at as a header of one\n".repeat(20));
  await expect(migrate(url())).rejects.toThrow("is not a SQLite database");
  expect(existsSync(file())).toBe(true);
  expect(readFileSync(file(), "utf8")).toMatch(/^not a database/);
});
