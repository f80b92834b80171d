import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { connect, type Database } from "@/lib/db.server";
import { migrate } from "@/scripts/migrate.mjs";

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
}

async function makeSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "lintview-test-"));
  const url = `file:${join(folder, "test.db")}`;
  await migrate(url);
  const db = await connect(url);
  return {
    url,
    db,
    async close() {
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makePostgres(server: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.toString();
  await migrate(url);
  const db = await connect(url);
  return {
    url,
    db,
    async close() {
      await db.$disconnect();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** A migrated, empty database of its own on the server of this test run, or as a file. Throws when the run has no PostgreSQL: nothing is skipped in silence. */
export function makeDatabase(kind: "sqlite" | "postgres"): Promise<TestDatabase> {
  if (kind === "sqlite") return makeSqlite();
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error("TEST_POSTGRES_URL names no PostgreSQL server; npm test starts one and sets it");
  return makePostgres(server);
}

/** Runs the same suite on SQLite and on PostgreSQL; `current()` is the database while tests run. */
export function onBothDatabases(name: string, suite: (current: () => TestDatabase, kind: "sqlite" | "postgres") => void): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} on %s`, (kind) => {
    let made: TestDatabase | undefined;
    beforeAll(async () => {
      made = await makeDatabase(kind);
    });
    afterAll(() => made?.close());
    suite(() => {
      if (!made) throw new Error("the database is not open yet");
      return made;
    }, kind);
  });
}
