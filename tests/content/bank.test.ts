import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBank } from "@/lib/content/check-bank.server";
import { describeError } from "@/lib/content/content-error";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { isEssential } from "@/lib/content/prepare-question.server";
import { formatVerified } from "@/lib/content/verified";
import { graderVersions } from "@/lib/graders/language-table";

const dir = join(import.meta.dirname, "../../content");

test("every question of the bank is true, and verified.json says so", { timeout: 600_000 }, async () => {
  const { faults, verified, questions, bank } = await checkBank({ dir, all: true, graderVersions, tools: loadVerifyTools });
  expect(faults.map(describeError)).toEqual([]);
  expect(questions.length).toBe(bank.files.length);
  expect([...verified.values()].flatMap((entry) => entry.notRun.filter(isEssential))).toEqual([]);
  expect(readFileSync(join(dir, "verified.json"), "utf8"), "run npm run content -- check and commit content/verified.json").toBe(
    formatVerified(verified),
  );
});
