import type { Prisma } from "@/generated/sqlite/client";

export type ColumnType = "text" | "number" | "boolean" | "json" | "time";
export type Columns = Readonly<Record<string, ColumnType>>;
/** Values by column; an absent one is NULL. */
export type BulkRow = Readonly<Record<string, unknown>>;

type Client = Pick<Prisma.TransactionClient, "$executeRawUnsafe">;

/**
 * Many rows in one statement with one parameter, their JSON. Prisma's createMany takes five times the processor for rows of this size.
 * `table` and the names of `columns` are ours, never input. Returns the promise of the statement, so that it can join a batch.
 */
export function insertRows(db: Client, postgres: boolean, table: string, columns: Columns, rows: readonly BulkRow[]) {
  const names = Object.keys(columns);
  const list = names.map((name) => `"${name}"`).join(", ");
  const sql = postgres
    ? `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1::json)`
    : `INSERT INTO "${table}" (${list}) SELECT ${names.map((name) => fromJson(name, columns[name] as ColumnType, "value")).join(", ")} FROM json_each(?)`;
  return db.$executeRawUnsafe(sql, toJson(columns, rows, postgres));
}

/**
 * Sets `columns` of the rows whose `id` and `token` are those given, and counts their tokens up. `once`: columns that are only set where
 * they are NULL. Resolves to the number of rows that were found.
 */
export function updateByToken(
  db: Client,
  postgres: boolean,
  table: string,
  columns: Columns,
  once: readonly string[],
  rows: readonly BulkRow[],
) {
  const names = Object.keys(columns).filter((name) => name !== "id" && name !== "token");
  const value = (name: string) => (postgres ? `j."${name}"` : fromJson(name, columns[name] as ColumnType, "j.value"));
  const sets = names.map((name) => `"${name}" = ${once.includes(name) ? `COALESCE("${table}"."${name}", ${value(name)})` : value(name)}`);
  const source = postgres ? `json_populate_recordset(NULL::"${table}", $1::json) AS j` : "json_each(?) AS j";
  const sql = `UPDATE "${table}" SET ${sets.join(", ")}, "token" = "${table}"."token" + 1 FROM ${source}
    WHERE "${table}"."id" = ${value("id")} AND "${table}"."token" = ${value("token")}`;
  return db.$executeRawUnsafe(sql, toJson(columns, rows, postgres));
}

/** SQLite: `->` gives JSON text, `->>` the value itself. */
const fromJson = (name: string, type: ColumnType, source: string): string => `${source} ${type === "json" ? "->" : "->>"} '$.${name}'`;

function toJson(columns: Columns, rows: readonly BulkRow[], postgres: boolean): string {
  const times = Object.keys(columns).filter((name) => columns[name] === "time");
  return JSON.stringify(
    rows.map((row) => {
      const given = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
      const out = Object.fromEntries(given);
      // SQLite keeps time as milliseconds (lib/db.server.ts), PostgreSQL as a timestamp in UTC.
      for (const name of times)
        if (out[name] instanceof Date) out[name] = postgres ? (out[name] as Date).toISOString() : (out[name] as Date).getTime();
      return out;
    }),
  );
}
