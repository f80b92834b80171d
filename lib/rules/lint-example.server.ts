import { loadHighlight } from "@/lib/content/highlight";
import type { Grader, Host, OpenGrader } from "@/lib/graders/grader";
import { renderFinding } from "@/lib/graders/render-message";
import type { RoomMessages, RuleExample, WordsLocale } from "@/lib/graders/words";
import type { LintedExample } from "./linted-example";
import { markLines } from "./mark-lines";

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
  const from = performance.now();
  const {
    findings,
    failed,
    lines: judged,
  } = await checker.check({ text: example.text, options: { only: [rule] }, given: example.given ?? {}, rubric });
  const ms = performance.now() - from;
  if (failed.length > 0) throw new Error(`broke on an example of ${rule}: ${failed.join(", ")}`);
  const highlight = await loadHighlight();
  // With parameters only what the rubric line found counts: the rule without them may say more.
  const own = findings.filter((finding, index) => finding.rule === rule && (rubric.length === 0 || judged[0]?.findings.includes(index)));
  const lines = markLines(example.text, highlight(example.text, example.language), own);
  return {
    kind: example.kind,
    lines,
    findings: own.map((finding) => ({
      line: example.text.slice(0, finding.span.start).split("\n").length,
      message: renderFinding(finding, words, locale).message,
    })),
    ms,
  };
}
