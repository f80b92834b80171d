import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Any existing file keeps the command line from downloading its engine; this one also does the work (scripts/schema-engine.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??=
  process.platform === "win32" ? process.execPath : fileURLToPath(new URL("./scripts/schema-engine.mjs", import.meta.url));

const url = process.env.DATABASE_URL ?? "file:./data/lintview.db";
const isPostgres = (process.env.DB ?? (url.startsWith("postgres") ? "postgres" : "sqlite")) === "postgres";

let schema = "prisma/schema.prisma";
if (isPostgres) {
  schema = "prisma/.derived/postgres.prisma";
  mkdirSync("prisma/.derived", { recursive: true });
  writeFileSync(
    schema,
    readFileSync("prisma/schema.prisma", "utf8")
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace("../generated/sqlite", "../../generated/postgres"),
  );
}

export default defineConfig({
  schema,
  migrations: { path: isPostgres ? "prisma/migrations/postgres" : "prisma/migrations/sqlite" },
  datasource: { url },
  // The tables of the full-text engines are written by hand in 0002_search; without this a new migration would drop them.
  experimental: { externalTables: true },
  tables: {
    external: isPostgres
      ? ["public.search_fts"]
      : ["search_fts", "search_fts_data", "search_fts_idx", "search_fts_docsize", "search_fts_config"],
  },
});
