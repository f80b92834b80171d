// Stages the first batch of an import and then waits to be killed: node import-and-hang.ts DIR DATABASE_URL
import { applyImport } from "@/lib/content/apply-import.server";
import { connect } from "@/lib/db.server";

const [dir = "", url = ""] = process.argv.slice(2);
const db = await connect(url, { bulk: true });
await applyImport(db, {
  dir,
  source: "cli",
  now: new Date(),
  postgres: url.startsWith("postgres"),
  broken: "refuse",
  graderVersions: {},
  tools: () => Promise.resolve({}),
  staged: () => {
    process.stdout.write("staged\n");
    return new Promise(() => setInterval(() => {}, 1000));
  },
});
