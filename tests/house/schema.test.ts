import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { onBothDatabases } from "../support/databases";

const migrations = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

test.each(["sqlite", "postgres"])("migrations of %s put no clock of the database into a column", (provider) => {
  const texts = readdirSync(join(migrations, provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(migrations, provider, name, "migration.sql"), "utf8"));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((sql) => /\bnow\(\)|CURRENT_TIMESTAMP/i.test(sql))).toEqual([]);
});

interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
}

async function readCatalogue(db: { $queryRawUnsafe<T>(sql: string): Promise<T> }, kind: "sqlite" | "postgres") {
  if (kind === "postgres") {
    const keys = await db.$queryRawUnsafe<{ table: string; columns: string }[]>(
      `SELECT r.relname AS "table", (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid WHERE c.contype = 'f'`,
    );
    const indexes = await db.$queryRawUnsafe<{ table: string; columns: string }[]>(
      `SELECT r.relname AS "table", (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid JOIN pg_namespace s ON s.oid = r.relnamespace WHERE s.nspname = 'public'`,
    );
    return { keys: keys.map(split), indexes: indexes.map(split) };
  }
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE '\\'`,
  );
  const keys: ForeignKey[] = [];
  const indexes: ForeignKey[] = [];
  for (const { name } of tables) {
    const parts = await db.$queryRawUnsafe<{ id: number; seq: number; from: string }[]>(`PRAGMA foreign_key_list("${name}")`);
    const ids = [...new Set(parts.map(({ id }) => id))];
    for (const id of ids) keys.push({ table: name, columns: parts.filter((part) => part.id === id).map(({ from }) => from) });
    const lists = await db.$queryRawUnsafe<{ name: string }[]>(`PRAGMA index_list("${name}")`);
    for (const list of lists) {
      const columns = await db.$queryRawUnsafe<{ name: string }[]>(`PRAGMA index_info("${list.name}")`);
      indexes.push({ table: name, columns: columns.map((column) => column.name) });
    }
  }
  return { keys, indexes };
}

const split = ({ table, columns }: { table: string; columns: string }): ForeignKey => ({ table, columns: columns.split(",") });

onBothDatabases("the schema", (current, kind) => {
  test("every foreign key leads an index, so that an erasure finds its rows", async () => {
    const { keys, indexes } = await readCatalogue(current().db, kind);
    expect(keys.length).toBeGreaterThan(10);
    const isLed = ({ table, columns }: ForeignKey) =>
      indexes.some((index) => index.table === table && columns.every((column) => index.columns.slice(0, columns.length).includes(column)));
    expect(keys.filter((key) => !isLed(key))).toEqual([]);
  });
});
