import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDatabase, type TestDatabase } from "@/tests/support/databases";
import { syntheticQuestion, writeSyntheticBank } from "@/tests/support/synthetic-bank";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "lintview-command-"));
let made: TestDatabase;
beforeAll(async () => {
  made = await makeDatabase("sqlite");
});
afterAll(async () => {
  await made?.close();
  rmSync(scratch, { recursive: true, force: true });
});

function content(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "scripts/content.ts"), ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...env, DATABASE_URL: made.url, NODE_ENV: "test" },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe("the content command", { timeout: 300_000 }, () => {
  test("says how it is used, and that it was used wrongly", () => {
    expect(content("--help")).toMatchObject({ code: 0, out: expect.stringContaining("check --translations") });
    for (const args of [["chekc"], ["new", "docker", "x"]]) {
      const { code, out, err } = content(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
      expect(err).toContain("usage: npm run content");
    }
  });

  test("plans, imports, sees no change, exports, and refuses a broken file by file, line and key", () => {
    const dir = join(scratch, "bank");
    mkdirSync(dir);
    writeSyntheticBank(dir, 5);
    const plan = content("plan", "--json", "--dir", dir);
    expect(plan.code).toBe(0);
    expect(JSON.parse(plan.out)).toMatchObject({ keep: 0, faults: [], changes: Array.from({ length: 5 }, () => ({ action: "create" })) });
    expect(content("import", "--dir", dir)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^5 created, 0 updated, 0 retired, 0 unchanged, bank [0-9a-f]{12}\n$/),
    });
    expect(content("import", "--dir", dir)).toMatchObject({ code: 0, out: expect.stringMatching(/^5 questions unchanged/) });
    const out = join(scratch, "out");
    expect(content("export", out)).toMatchObject({ code: 0, out: expect.stringContaining("10 files written") });
    const { path, en } = syntheticQuestion(3);
    expect(readFileSync(join(out, path), "utf8")).toBe(en);

    const broken = join(scratch, "broken");
    cpSync(dir, broken, { recursive: true });
    writeFileSync(join(broken, path), en.replace("level: staff", "level: guru"));
    const refused = content("import", "--dir", broken);
    expect(refused).toMatchObject({
      code: 1,
      out: `${broken}/${path}:5 level: must be one of junior, mid, senior, staff\nnothing was imported: 1 fault\n`,
    });
    expect(content("import", "--dir", broken, "--source", "startup")).toMatchObject({ code: 0, out: expect.stringContaining("1 refused") });
  });

  test("checks a bank, keeps verified.json current, stamps translations, counts", () => {
    const dir = join(scratch, "checked");
    mkdirSync(dir);
    writeSyntheticBank(dir, 5, { verified: false });
    const { path, zh } = syntheticQuestion(1);
    const zhFile = join(dir, path.replace(".md", ".zh.md"));
    writeFileSync(zhFile, zh.replace(/^translates:.*\n/m, ""));
    expect(content("check", "--frozen", "--dir", dir)).toMatchObject({
      code: 1,
      out: expect.stringContaining("translates.Mistakes: has no hash"),
    });
    expect(content("check", "--translations", "--dir", dir)).toMatchObject({
      code: 0,
      out: expect.stringContaining("verified.json written"),
    });
    expect(readFileSync(zhFile, "utf8")).toBe(zh);
    expect(content("check", "--frozen", "--dir", dir)).toMatchObject({ code: 0, out: "5 questions, 0 proved now, 0 faults\n" });
    const stats = content("stats", "--json", "--dir", dir);
    expect(JSON.parse(stats.out)).toMatchObject({
      counts: { questions: { all: 5 }, kind: { concept: 5 }, translation: { current: 5 } },
      fences: 2,
      sketches: 0,
      unreadable: 0,
    });
  });

  test("begins a question that lacks only its sources", () => {
    const dir = join(scratch, "new");
    mkdirSync(dir);
    writeSyntheticBank(dir, 5);
    expect(content("new", "docker", "my-question", "--kind", "exercise", "--dir", dir)).toMatchObject({
      code: 0,
      out: expect.stringContaining("docker-0002"),
    });
    expect(content("check", "--dir", dir)).toMatchObject({
      code: 1,
      out: expect.stringContaining("docker/my-question.md:11 sources: names at least one source"),
    });
    expect(content("new", "docker", "my-question", "--kind", "exercise", "--dir", dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining("exists already"),
    });
  });

  test("shows the open disputes with the answers they are about", async () => {
    const { db } = made;
    const at = new Date("2026-11-25T10:00:00Z");
    const learner = await db.learner.create({ data: { key: "k", settings: {}, createdAt: at, seenAt: at } });
    const attempt = {
      learnerId: learner.id,
      questionId: "docker-0001",
      version: 1,
      grader: "g1",
      state: "failed",
      points: 4,
      of: 10,
      hints: 0,
      ms: 1,
      at,
      day: 1,
      answer: "FROM scratch\nCOPY a /a",
    };
    const report = {
      lines: [
        { id: "one", state: "lost" },
        { id: "two", state: "met" },
      ],
    };
    for (const [id, state] of [
      ["a1", "open"],
      ["a2", "right"],
    ] as const)
      await db.attempt.create({
        data: {
          id,
          ...attempt,
          report,
          dispute: {
            create: { questionId: "docker-0001", kind: "right-refused", rule: "dockerfile/x", state, openedAt: at, note: "It is right." },
          },
        },
      });
    const { code, out } = content("disputes");
    expect(code).toBe(0);
    expect(out).toBe(
      "2026-11-25T10:00:00.000Z  synthetic-00000 (docker-0001, version 1, now 1)  right-refused  dockerfile/x\n  attempt a1: failed, 4 of 10, grader g1\n  lost: one\n  note: It is right.\n  | FROM scratch\n  | COPY a /a\n\n1 open dispute\n",
    );
    expect(JSON.parse(content("disputes", "--json").out)).toMatchObject([{ attemptId: "a1", lost: ["one"], answer: attempt.answer }]);
  });
});
