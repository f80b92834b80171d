import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@/generated/sqlite/client";
import { readEnv } from "./env.server";

export type Database = PrismaClient;

export interface ConnectOptions {
  /** Rows of bulk inserts must not be kept as query plans: an import of 10,000 questions grows by gigabytes otherwise. */
  readonly bulk?: boolean;
}

/**
 * A client for `url` (`file:…` or `postgresql://…`). Code is typed against the SQLite client, the common subset of both.
 * SQLite: WAL and synchronous=FULL, so that nothing acknowledged is lost by a power cut.
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<Database> {
  const plans = options.bulk ? { queryPlanCacheMaxSize: 0 } : {};
  if (url.startsWith("postgres")) {
    const [{ PrismaClient: Postgres }, { PrismaPg }] = await Promise.all([
      import("@/generated/postgres/client"),
      import("@prisma/adapter-pg"),
    ]);
    return new Postgres({ adapter: new PrismaPg({ connectionString: url, max: 10 }), ...plans }) as unknown as Database;
  }
  const db = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, timeout: 10_000 }, { timestampFormat: "unixepoch-ms" }),
    ...plans,
  });
  await db.$queryRawUnsafe("PRAGMA journal_mode=WAL");
  await db.$queryRawUnsafe("PRAGMA synchronous=FULL");
  return db;
}

const kept = globalThis as { lintviewDatabase?: Promise<Database> };

/** The one client of this process, made at first use; it survives hot reloads. */
export function database(): Promise<Database> {
  kept.lintviewDatabase ??= connect(readEnv().databaseUrl);
  return kept.lintviewDatabase;
}
