import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { parseQuestion } from "@/lib/content/parse-question";
import type { Exercise } from "@/lib/content/question";
import { judge } from "@/lib/graders/grade";
import type { Report } from "@/lib/graders/report";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cases = join(root, "tests/cases");

function exerciseOf(slug: string): Exercise {
  const bank = readdirSync(join(root, "content")).find((name) => existsSync(join(root, "content", name, `${slug}.md`)));
  if (bank === undefined) throw new Error(`tests/cases/${slug} belongs to no question`);
  const path = `${bank}/${slug}.md`;
  const parsed = parseQuestion({ path, en: readFileSync(join(root, "content", path), "utf8"), zh: null });
  if (!parsed.ok || parsed.question.kind !== "exercise") throw new Error(`${path} is no exercise that can be read`);
  return parsed.question;
}

async function grade(exercise: Exercise, text: string): Promise<Report> {
  const grader = (await loadVerifyTools()).graders?.[exercise.language];
  if (!grader) throw new Error(`no grader of ${exercise.language}`);
  const input = { text, options: {}, given: exercise.given, rubric: exercise.rubric.map(({ message: _, ...line }) => line) };
  const question = { id: exercise.id, version: "0" };
  return judge(
    { manifest: { language: exercise.language, version: grader.version }, question, input },
    await grader.open.check(input),
    null,
  );
}

for (const slug of readdirSync(cases).sort())
  describe(slug, () => {
    const folder = join(cases, slug);
    const lost: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(folder, "expect.json"), "utf8"));
    const files = readdirSync(folder).filter((name) => name !== "expect.json");
    test("names what each wrong answer loses", () => {
      expect(Object.keys(lost).sort()).toEqual(files.filter((name) => name.startsWith("wrong-")).sort());
      expect(Object.values(lost).every((ids) => ids.length > 0)).toBe(true);
    });
    for (const name of files)
      test(name, async () => {
        const exercise = exerciseOf(slug);
        const text = readFileSync(join(folder, name), "utf8");
        const report = await grade(exercise, text);
        const why = report.findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`).join("\n");
        expect(report.failed).toEqual([]);
        // What does not build loses nothing by itself: it is not looked at further.
        const refused = lost[name]?.includes("gate") ?? false;
        expect(report.gate, why).toBe(refused ? "closed" : "open");
        if (refused) return expect(lost[name]).toEqual(["gate"]);
        const missed = report.lines.filter((line) => line.state !== "met").map((line) => line.id);
        expect(missed.sort(), why).toEqual([...(lost[name] ?? [])].sort());
      });
  });
