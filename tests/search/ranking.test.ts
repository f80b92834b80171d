import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { applyImport } from "@/lib/content/apply-import.server";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { graderVersions } from "@/lib/graders/language-table";
import { findQuestions } from "@/lib/search/find-questions.server";
import { readSearchFilter } from "@/lib/search/search-filter";
import { onBothDatabases } from "../support/databases";
import { queries } from "./queries";

const content = join(import.meta.dirname, "../../content");
const unfiltered = readSearchFilter({}, []);

onBothDatabases("the order of what is found in the real bank", (current, kind) => {
  const postgres = kind === "postgres";
  beforeAll(async () => {
    const now = new Date("2026-11-26T10:00:00Z");
    const result = await applyImport(current().db, {
      dir: content,
      source: "cli",
      now,
      broken: "refuse",
      graderVersions,
      tools: loadVerifyTools,
      postgres,
    });
    expect(result.status).toBe("applied");
  }, 120_000);

  test("there are at least sixty queries", () => expect(queries.length).toBeGreaterThanOrEqual(60));

  test("what is looked for comes first in four of five, and is among the first three in nineteen of twenty", async () => {
    const places: { query: string; place: number; first: string[] }[] = [];
    for (const [query, ...slugs] of queries) {
      const { hits } = await findQuestions(current().db, query, { postgres, learnerId: null, filter: unfiltered });
      places.push({
        query,
        place: hits.findIndex(({ slug }) => slugs.includes(slug)) + 1,
        first: hits.slice(0, 3).map(({ slug }) => slug),
      });
    }
    const share = (most: number) => places.filter(({ place }) => place > 0 && place <= most).length / places.length;
    const late = places.filter(({ place }) => place !== 1);
    if (process.env.SHOW_RANKING) console.log(kind, share(1), share(3), JSON.stringify(late, null, 1));
    expect(share(1), JSON.stringify(late)).toBeGreaterThanOrEqual(0.8);
    expect(share(3), JSON.stringify(late)).toBeGreaterThanOrEqual(0.95);
  }, 60_000);
});
