import { loadHighlight } from "@/lib/content/highlight";
import type { Grader, Host, OpenGrader } from "@/lib/graders/grader";
import { renderFinding } from "@/lib/graders/render-message";
import type { RoomMessages, RuleExample, WordsLocale } from "@/lib/graders/words";
import type { LintedExample } from "./linted-example";
import { markLines } from "./mark-lines";
import { playgroundOf } from "./playground-of";

// The words' examples need no pack and no engine from outside.
const host: Host = {
  bytes: async (name) => {
    throw new Error(`an example of a rule asked for ${name}`);
  },
  progress() {},
};

const opened = new WeakMap<Grader, Promise<OpenGrader>>();

/** Lints one example with one rule, as the editor does, and says its findings in `locale`. Throws when a rule of ours broke. */
export async function lintExample(
  grader: Grader,
  rule: string,
  example: RuleExample,
  words: RoomMessages,
  locale: WordsLocale,
): Promise<LintedExample> {
  let open = opened.get(grader);
  if (!open) {
    open = grader.open(host);
    opened.set(grader, open);
  }
  const rubric = example.with === undefined ? [] : [{ id: "example", rule, with: example.with, points: 1 }];
  const checker = await open;
  const {
    findings,
    closedBy,
    failed,
    lines: judged,
  } = await checker.check({ text: example.text, options: { only: rubric.length === 0 ? [rule] : [] }, given: example.given ?? {}, rubric });
  if (failed.length > 0) throw new Error(`broke on an example of ${rule}: ${failed.join(", ")}`);
  const highlight = await loadHighlight();
  // With parameters only what the rubric line found counts: without them the rule may say more, or have nothing to go by.
  const own = findings.filter((finding, index) => finding.rule === rule && (rubric.length === 0 || judged[0]?.findings.includes(index)));
  // The last line break of a fence is no line of its own.
  const text = example.text.replace(/\n$/, "");
  const lines = markLines(text, highlight(text, example.language), own);
  return {
    kind: example.kind,
    lines,
    playground: await playgroundOf(grader, checker, rule, example),
    closesGate: closedBy.some((index) => findings[index]?.rule === rule),
    findings: own.map((finding) => ({
      line: example.text.slice(0, finding.span.start).split("\n").length,
      message: renderFinding(finding, words, locale).message,
    })),
  };
}
