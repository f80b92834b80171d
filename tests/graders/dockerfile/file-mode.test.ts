import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

function lost(text: string, line: RubricLine): boolean {
  const input: Input = { text, options: {}, given: { files: ["bin/serve", "bin/entry.sh", "serve", "data/a.bin"] }, rubric: [line] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state === "lost";
}

const line = { id: "x", rule: "dockerfile/make-executable", with: { paths: ["/usr/local/bin/serve"] }, points: 1 };

test("stages that copy from each other many times", () => {
  const stages = Array.from(
    { length: 60 },
    (_, at) => `FROM scratch AS s${at}\n${at === 0 ? "COPY serve /a" : `COPY --from=s${at - 1} /a /a\nCOPY --from=s${at - 1} /a /a`}`,
  );
  expect(lost(`${stages.join("\n")}\nFROM scratch\nCOPY --from=s59 /a /usr/local/bin/serve\nUSER 1`, line)).toBe(true);
});
