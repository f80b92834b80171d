import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { editsFor, runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();

/** The text after the quick fix of the only finding of hadolint's rule, `⏎` for a line break; undefined when it has none. */
export function linterMended(code: string, shown: string): string | undefined {
  const text = shown.replaceAll("⏎", "\n");
  const input: Input = { text, options: { profile: "hadolint", only: [code] }, given: {}, rubric: [] };
  const file = parseDockerfile(text, aroundOf(input));
  const [finding, ...more] = runRules(file, rules, input).findings.filter(({ rule }) => rule !== "dockerfile/begin-with-from");
  if (!finding || more.length > 0) throw new Error(`${more.length} findings more than one`);
  if (!finding.fixable) return undefined;
  return [...editsFor(file, rules, input, finding)]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((mended, { span, text: written }) => mended.slice(0, span.start) + written + mended.slice(span.end), text)
    .replaceAll("\n", "⏎");
}
