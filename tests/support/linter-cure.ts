import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { editsFor, runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

/** The text after every quick fix of hadolint's rule; `⏎` in a text is a line break. */
export function linterCure(code: string, shown: string): string {
  const text = shown.replaceAll("⏎", "\n");
  const input: Input = { text, options: { profile: "hadolint", only: [code] }, given: {}, rubric: [] };
  const file = parseDockerfile(text, aroundOf(input));
  const edits = runRules(file, dockerfileRules, input).findings.flatMap((finding) => editsFor(file, dockerfileRules, input, finding));
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((cured, { span, text: own }) => cured.slice(0, span.start) + own + cured.slice(span.end), text)
    .replaceAll("\n", "⏎");
}
