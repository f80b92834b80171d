import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contentFaults, faultsOf, type WatchResult, watchContent } from "@/lib/content/watch-content.server";
import { makeDatabase } from "@/tests/support/databases";
import { syntheticQuestion, writeSyntheticBank } from "@/tests/support/synthetic-bank";

const scratch = mkdtempSync(join(tmpdir(), "lintview-watch-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("a changed question is imported, a broken one keeps its last good version and says why, a mended one is imported", {
  timeout: 180_000,
}, async () => {
  const { url, db, close } = await makeDatabase("sqlite");
  const dir = join(scratch, "content");
  mkdirSync(dir);
  writeSyntheticBank(dir, 5);
  const results: WatchResult[] = [];
  let wake = () => {};
  const stop = watchContent({
    dir,
    databaseUrl: url,
    onResult: (result) => {
      results.push(result);
      wake();
    },
  });
  const next = async (): Promise<WatchResult> => {
    while (results.length === 0) await new Promise<void>((done) => (wake = done));
    return results.shift() as WatchResult;
  };
  const path = syntheticQuestion(0).path;
  const edit = (change: (text: string) => string) => writeFileSync(join(dir, path), change(readFileSync(join(dir, path), "utf8")));
  const level = async () => (await db.question.findUniqueOrThrow({ where: { id: "docker-0001" } })).level;
  try {
    expect(await next()).toMatchObject({ status: "applied", counts: { create: 5 } });
    edit((text) => text.replace("level: junior", "level: staff"));
    expect(await next()).toMatchObject({ status: "applied", counts: { update: 1 } });
    expect(await level()).toBe(4);
    expect(contentFaults()).toEqual([]);

    edit((text) => text.replace("level: staff", "level: guru"));
    expect(await next()).toMatchObject({ status: "applied", counts: { refuse: 1 } });
    expect(await level()).toBe(4);
    expect(faultsOf("docker", "synthetic-00000")).toEqual([
      { file: path, line: 5, key: "level", message: "must be one of junior, mid, senior, staff" },
    ]);
    expect(faultsOf("docker", "synthetic-00001")).toEqual([]);

    edit((text) => text.replace("level: guru", "level: mid"));
    expect(await next()).toMatchObject({ status: "applied", counts: { update: 1, refuse: 0 } });
    expect(await level()).toBe(2);
    expect(contentFaults()).toEqual([]);
  } finally {
    stop();
    await close();
  }
});
