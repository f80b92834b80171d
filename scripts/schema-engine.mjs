#!/usr/bin/env node
// Stand-in for Prisma's downloadable schema engine: same JSON-RPC on stdin/stdout, done by the wasm build + a driver adapter.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory as bind } from "@prisma/driver-adapter-utils";
import * as bg from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url),
  args = process.argv.slice(2);
const opt = (n) => args.flatMap((a, i) => (a === n ? [args[i + 1]] : []));
const { url = "file::memory:" } = JSON.parse(opt("--datasource")[0] ?? "{}"),
  pg = /^postgres/.test(url);
const wasm = require.resolve("@prisma/schema-engine-wasm").replace(/[^/\\]+$/, "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

async function makeFactory() {
  if (!pg) {
    const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3"),
      f = new PrismaBetterSqlite3({ url });
    const scripts = (db) => {
      const one = db.executeRaw.bind(db);
      db.executeRaw = async (q) => {
        if (q.args.length > 0) return one(q);
        await db.executeScript(q.sql);
        return 0;
      };
      return db;
    }; // it prepares one statement only
    return {
      provider: f.provider,
      adapterName: f.adapterName,
      connect: async () => scripts(await f.connect()),
      connectToShadowDb: async () => scripts(await f.connectToShadowDb()),
    };
  }
  const Result = require("pg/lib/result"),
    add = Result.prototype.addFields; // adapter-pg does not know oid 18 ("char"), which introspection reads
  Result.prototype.addFields = function (fs) {
    for (const f of fs) if (f.dataTypeID === 18) f.dataTypeID = 1042;
    return add.call(this, fs);
  };
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const cfg = require("pg-connection-string").parse(url),
    f = new PrismaPg(cfg); // never connectionString here: it beats `database`, and the shadow run would hit the real database
  return {
    provider: f.provider,
    adapterName: f.adapterName,
    connect: () => f.connect(),
    async connectToShadowDb() {
      const main = await f.connect(),
        database = `prisma_shadow_${crypto.randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${database}"`);
      const db = await new PrismaPg({ ...cfg, database }).connect(),
        end = db.dispose.bind(db);
      db.dispose = async () => {
        await end();
        await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
        await main.dispose();
      };
      return db;
    },
  };
}
const factory = await makeFactory(),
  ts = pg ? "TIMESTAMPTZ" : "DATETIME";
const once = async (sql) => {
  const db = await factory.connect();
  await db.executeScript(sql);
  await db.dispose();
};
if (args.includes("cli")) {
  // `cli can-connect-to-database`
  await once("SELECT 1").catch((e) => {
    console.error(JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields: { error_code: "P1003", message: e.message } }));
    process.exit(1);
  });
  process.exit(0);
}
let engine,
  queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on(
    "line",
    (line) =>
      (queue = queue.then(async () => {
        const { id, method, params } = JSON.parse(line),
          send = (o) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...o })}\n`);
        if (!method) return;
        try {
          // the wasm build reports a missing history table as an error instead of an empty history
          if (!engine && /^(devDiagnostic|diagnoseMigrationHistory|applyMigrations)$/.test(method))
            await once(
              `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${ts}, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${ts}, "started_at" ${ts} NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
            );
          const models = opt("--datamodels").map((p) => [p, readFileSync(p, "utf8")]);
          engine ??= await bg.SchemaEngine.new({ datamodels: models.length ? models : undefined }, () => {}, bind(factory));
          // these two cannot open a shadow database in the wasm build; they find its result in a cache that this call fills
          if (/^(evaluateDataLoss|createMigration)$/.test(method))
            await engine.diagnoseMigrationHistory({
              migrationsList: params.migrationsList,
              optInToShadowDatabase: true,
              filters: params.filters,
            });
          const result = method === "getDatabaseVersion" ? await engine.version() : await engine[method](params);
          if (method === "diff" && result.stdout) send({ id: 1e6 + id, method: "print", params: { content: result.stdout } });
          send({ result: result ?? {} });
        } catch (e) {
          send({ error: { code: 4466, message: e.message, data: { is_panic: false, message: e.message, error_code: e.code, meta: {} } } });
        }
      })),
  )
  .on("close", () => queue.then(() => process.exit(0)));
