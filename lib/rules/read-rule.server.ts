import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { loadHighlight } from "@/lib/content/highlight";
import { proseHtml } from "@/lib/content/prose-html";
import { standingOf } from "@/lib/content/standing";
import type { Database } from "@/lib/db.server";
import { readRoomMessages, readRoomWords } from "@/lib/graders/words.server";
import type { Locale } from "@/lib/i18n/locale";
import { lintExample } from "./lint-example.server";
import { usableGraders } from "./read-rules.server";
import type { RulePage } from "./rule-page";

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** The page of `room/name` in `locale`; null for a rule that no usable grader has. */
export async function readRule(
  db: Database,
  { room, name, locale, learnerId }: { room: string; name: string; locale: Locale; learnerId: number | null },
): Promise<RulePage | null> {
  const grader = (await usableGraders()).find(({ manifest }) => manifest.room === room);
  const id = `${room}/${name}`;
  const rules = (await grader?.loadRules()) ?? [];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!grader || !rule) return null;
  const words = readRoomWords(grader.manifest.room, locale).rules[id];
  if (!words) throw new Error(`${id} has no page of words; run the start again, which compiles them`);
  const messages = readRoomMessages(grader.manifest.room, locale);
  const [highlight, examples, uses] = await Promise.all([
    loadHighlight(),
    Promise.all(words.examples.map((example) => lintExample(grader, id, example, messages, locale))),
    db.question.findMany({
      where: { kind: "exercise", state: "published", versions: { some: { state: "published", rubric: { some: { rule: id } } } } },
      select: {
        id: true,
        slug: true,
        titleEn: true,
        titleZh: true,
        ...(learnerId !== null && {
          progress: { where: { learnerId }, select: { attempts: true, best: true, lastState: true, passedAt: true } },
          drafts: { where: { learnerId }, select: { token: true } },
        }),
      },
      orderBy: [{ value: "desc" }, { id: "asc" }],
    }),
  ]);
  const html = (text: string) => proseHtml(markdown.parse(text).children, highlight, locale);
  return {
    id,
    room: grader.manifest.room,
    name,
    position: rules.indexOf(rule) + 1,
    of: rules.length,
    layer: rule.layer,
    severity: rule.severity,
    isDefault: rule.default,
    needs: rule.needs,
    parameters: rule.with.shape,
    aliases: rule.aliases,
    title: words.title,
    fix: words.fix ?? null,
    why: html(words.why),
    mend: html(words.mend),
    sources: words.sources,
    examples,
    exercises: uses.map(({ slug, titleEn, titleZh, ...traces }) => {
      const [trace] = "progress" in traces ? traces.progress : [];
      const drafts = "drafts" in traces ? traces.drafts : [];
      return {
        slug,
        titleEn,
        titleZh,
        standing: standingOf(trace, drafts.length > 0),
        best: trace && trace.attempts > 0 ? trace.best : null,
      };
    }),
  };
}
