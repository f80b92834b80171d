import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

/** Lines on which hadolint's rule reports in its profile; `⏎` in a text is a line break. `options` are those of the linter. */
export function linterLines(code: string, shown: string, options: Readonly<Record<string, unknown>> = {}): number[] {
  const text = shown.replaceAll("⏎", "\n");
  const input: Input = { text, options: { ...options, suppress: true, profile: "hadolint", only: [code] }, given: {}, rubric: [] };
  return runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input)
    .findings.filter((finding) => finding.rule !== "dockerfile/begin-with-from")
    .map((finding) => text.slice(0, finding.span.start).split("\n").length);
}
