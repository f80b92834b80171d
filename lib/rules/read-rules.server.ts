import { byRevision } from "@/lib/content/by-revision.server";
import type { Database } from "@/lib/db.server";
import type { Grader } from "@/lib/graders/grader";
import { loadGraders } from "@/lib/graders/language-table";
import { readRoomWords } from "@/lib/graders/words.server";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/observability/log.server";
import type { RuleEntry } from "./rule-entry";

/** Every grader that can be used; one that cannot is logged. */
export function usableGraders(): Promise<readonly Grader[]> {
  return loadGraders(({ language, reason }) => log("warn", "grader.skipped", "a grader is left out", { language, reason }));
}

/** How many published exercises demand each rule, by rule id. */
async function countUses(db: Database): Promise<ReadonlyMap<string, number>> {
  const questions = await db.question.findMany({ where: { kind: "exercise", state: "published" }, select: { id: true, version: true } });
  const versions = new Map(questions.map((question) => [question.id, question.version]));
  const lines = await db.rubricLine.findMany({
    where: { of: { state: "published" } },
    select: { questionId: true, version: true, rule: true },
    distinct: ["questionId", "version", "rule"],
  });
  const uses = new Map<string, number>();
  for (const line of lines) if (versions.get(line.questionId) === line.version) uses.set(line.rule, (uses.get(line.rule) ?? 0) + 1);
  return uses;
}

/** All rules of all usable graders with their titles in `locale`, in public order. */
export async function readRules(db: Database, locale: Locale): Promise<RuleEntry[]> {
  const [graders, uses] = await Promise.all([usableGraders(), byRevision(db, "rule uses", () => countUses(db))]);
  const lists = graders.map(async ({ manifest: { room }, loadRules }) => {
    const rules = await loadRules();
    const words = readRoomWords(room, locale).rules;
    return rules.map((rule): RuleEntry => {
      const own = words[rule.id];
      if (!own) throw new Error(`${rule.id} has no page of words; run the start again, which compiles them`);
      return {
        id: rule.id,
        room,
        name: rule.id.slice(room.length + 1),
        layer: rule.layer,
        severity: rule.severity,
        aliases: rule.aliases,
        title: own.title,
        hasFix: own.fix !== undefined,
        exercises: uses.get(rule.id) ?? 0,
      };
    });
  });
  return (await Promise.all(lists)).flat();
}
