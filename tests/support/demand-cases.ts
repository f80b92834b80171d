import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

type Case = readonly [what: string, text: string, lost: boolean];

/** Tries texts on a rule that a rubric line demands; `name` without its room, `using` is the line's `with`. */
export function testDemand(name: string, using: unknown, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)("%s", (_, text, lost) => {
      const input: Input = { text, options: {}, given: {}, rubric: [{ id: "x", rule: `dockerfile/${name}`, with: using, points: 1 }] };
      const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
      expect(checked.failed).toEqual([]);
      expect(checked.lines[0]?.state).toBe(lost ? "lost" : "met");
    });
  });
}
