// Applies prisma/migrations/<provider>/*/migration.sql in order, without Prisma's engine; keeps Prisma's own table, so that `prisma migrate` agrees.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runMain, Stop } from "./step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const historyTable = (time) =>
  `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${time}, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${time}, "started_at" ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The migrations of this version, in order: name, SQL, checksum. */
function readMigrations(provider, folder) {
  const directory = join(folder, provider);
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name, "migration.sql"), "utf8");
      if (sql.trim() === "") throw new Error(`${name} is an empty migration`);
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** What is still to be applied, given the history of the database; refuses a database of a newer version and an edited migration. */
function pendingOf(migrations, history) {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = history.find(({ migration_name: name }) => !known.has(name));
  if (newer) {
    throw new Stop(
      `This database was made by a newer version of Lintview (it holds the migration ${newer.migration_name}). Start that version, or choose another folder with DATA_DIR. Nothing was changed.`,
    );
  }
  const done = new Map(history.map((row) => [row.migration_name, row.checksum]));
  return migrations.filter(({ name, checksum }) => {
    if (done.has(name) && done.get(name) !== checksum) throw new Error(`${name} was edited after it was applied`);
    return !done.has(name);
  });
}

async function migratePostgres(url, folder) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Stop(
      `PostgreSQL does not answer at ${withoutPassword(url)}: ${error.message || error.code}. Mend DATABASE_URL or start the server.`,
    );
  }
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(72707369)"); // one migrator at a time, all or nothing
    await client.query(historyTable("TIMESTAMPTZ"));
    const { rows } = await client.query(`SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`);
    const pending = pendingOf(readMigrations("postgres", folder), rows);
    for (const { name, sql, checksum } of pending) {
      await client.query(sql);
      await client.query(
        `INSERT INTO "_prisma_migrations"(id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1,$2,$3,now(),now(),1)`,
        [randomUUID(), checksum, name],
      );
    }
    await client.query("COMMIT");
    return { applied: pending.map(({ name }) => name), copy: null };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function openSqlite(url) {
  const { default: Database } = await import("better-sqlite3");
  const file = sqliteFile(url);
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new Database(file, { timeout: 30_000 });
  } catch (error) {
    throw new Stop(`The database file ${file} cannot be opened: ${error.message}. Choose another place with DATA_DIR or DATABASE_URL.`);
  }
}

async function migrateSqlite(url, folder, now) {
  const existed = existsSync(sqliteFile(url));
  const database = await openSqlite(url);
  const historyOf = () => database.prepare(`SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`).all();
  try {
    database.pragma("journal_mode = WAL");
    const migrations = readMigrations("sqlite", folder);
    const hasHistory = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get() !== undefined;
    const history = hasHistory ? historyOf() : [];
    let copy = null;
    if (existed && history.length > 0 && pendingOf(migrations, history).length > 0) {
      copy = `${sqliteFile(url)}.before-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
      database.prepare("VACUUM INTO ?").run(copy);
    }
    database.pragma("foreign_keys = OFF"); // Prisma rebuilds tables; a no-op once the transaction has begun
    database.exec("BEGIN IMMEDIATE");
    database.exec(historyTable("DATETIME"));
    const pending = pendingOf(migrations, historyOf()); // again, inside: another process may have been first
    const record = database.prepare(
      `INSERT INTO "_prisma_migrations"(id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?,?,?,strftime('%Y-%m-%dT%H:%M:%fZ','now'),strftime('%Y-%m-%dT%H:%M:%fZ','now'),1)`,
    );
    for (const { name, sql, checksum } of pending) {
      database.exec(sql);
      record.run(randomUUID(), checksum, name);
    }
    if (pending.length > 0 && database.pragma("foreign_key_check").length > 0) throw new Error("a migration broke foreign keys");
    database.exec("COMMIT");
    return { applied: pending.map(({ name }) => name), copy };
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    if (error.code === "SQLITE_NOTADB")
      throw new Stop(`${sqliteFile(url)} is not a SQLite database. Choose another place with DATA_DIR or DATABASE_URL.`);
    throw error;
  } finally {
    database.close();
  }
}

/** The absolute path behind a `file:` URL, relative ones from the working directory. */
export const sqliteFile = (url) => resolve(url.replace(/^file:/, ""));

const withoutPassword = (url) => url.replace(/:\/\/([^:@/]*):[^@]*@/, "://$1:…@");

/**
 * Brings the database at `url` up to this version, all or nothing, safe when several processes start at once.
 * A SQLite database that holds data is copied beside itself first.
 * @param {string} url file:… or postgresql://… @param {{ folder?: string, now?: Date }} [options] folder of migrations
 * @returns {Promise<{ applied: string[], copy: string | null }>} names applied and the path of the copy
 * @throws {Stop} unreachable server, unwritable file, newer database
 */
export async function migrate(url, { folder = join(root, "prisma/migrations"), now = new Date() } = {}) {
  if (/^postgres(ql)?:\/\//.test(url)) return migratePostgres(url, folder);
  if (url.startsWith("file:")) return migrateSqlite(url, folder, now);
  throw new Stop(`DATABASE_URL must begin with file: or postgresql://, this one begins with ${JSON.stringify(url.slice(0, 12))}.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const url = process.env.DATABASE_URL || `file:${resolve(process.env.DATA_DIR || "data")}/lintview.db`;
    const { applied } = await migrate(url);
    console.log(applied.length > 0 ? `applied ${applied.join(", ")}` : "nothing to apply");
  });
}
