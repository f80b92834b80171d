import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseQuestion } from "@/lib/content/parse-question";
import type { Question } from "@/lib/content/question";
import { formatVerified, gradedLanguages, isCurrent, parseVerified, type VerifiedEntry, versionsOf } from "@/lib/content/verified";
import { verify } from "@/lib/content/verify";
import type { GraderTool, VerifyTools } from "@/lib/content/verify-tools";
import type { Checked, Input } from "@/lib/graders/grader";
import { nothing } from "@/lib/graders/schema";

const content = join(import.meta.dirname, "../../content");
function question(path: string): Question {
  const read = (suffix: string) => readFileSync(join(content, path.replace(/\.md$/, suffix)), "utf8");
  const result = parseQuestion({ path, en: read(".md"), zh: read(".zh.md") });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.question;
}

/** A grader that loses what `lost` says of a text, with rules that take anything the model passes. */
function grader(exercise: Question, judge: (input: Input) => Partial<Checked> & { readonly lost?: readonly string[] }): GraderTool {
  if (exercise.kind !== "exercise") throw new Error("no exercise");
  const anything = { shape: "anything", fit: (value: unknown) => ({ ok: true as const, value }) };
  return {
    version: "1",
    rules: [...new Set(exercise.rubric.map((line) => line.rule))].map((id) => ({ id, layer: "policy" as const, with: anything })),
    open: {
      check: async (input) => {
        const { lost = [], ...over } = judge(input);
        return {
          gate: "open",
          lines: input.rubric.map(({ id }) => ({ id, state: lost.includes(id) ? ("lost" as const) : ("met" as const), findings: [] })),
          findings: [],
          closedBy: [],
          failed: [],
          ...over,
        };
      },
      fix: async () => [],
      close: () => {},
    },
  };
}

const model = question("docker/ex-go-mod-cache.md");
const exercise = model.kind === "exercise" ? model : null;
if (!exercise) throw new Error("the model is no exercise");
const loses = new Map(exercise.wrong.map((answer) => [answer.text, answer.loses]));
const faithful = (input: Input) => ({ lost: input.text === exercise.starter.text ? ["manifest-first"] : (loses.get(input.text) ?? []) });
const parseDiagram: NonNullable<VerifyTools["parseDiagram"]> = async () => null;
const faultsWith = async (judge: Parameters<typeof grader>[1]) =>
  (await verify(exercise, { parseDiagram, graders: { dockerfile: grader(exercise, judge) } })).faults.map(
    (fault) => `${fault.key}: ${fault.message}`,
  );

describe("a missing tool", () => {
  test("is reported as a check that was not run, never as passed", async () => {
    expect(await verify(exercise, {})).toMatchObject({ faults: [], notRun: ["diagram", "grade:dockerfile"] });
    expect((await verify(question("plugins/bug-listenandserveunix.md"), {})).notRun).toEqual(["go"]);
    expect((await verify(question("kubernetes/pending-pod-triage.md"), {})).notRun).toEqual(["diagram"]);
  });
  test("and nothing is missing where all are there", async () => {
    expect(await verify(exercise, { parseDiagram, graders: { dockerfile: grader(exercise, faithful) } })).toMatchObject({
      faults: [],
      notRun: [],
    });
  });
});

describe("graded answers", () => {
  test("a reference with any finding, of any severity", async () => {
    const finding = { rule: "dockerfile/x", severity: "info" as const, span: { start: 0, end: 1 }, fixable: false, suppressed: true };
    expect(
      await faultsWith((input) => ({ ...faithful(input), ...(input.text === exercise.reference.text && { findings: [finding] }) })),
    ).toEqual(["Reference: the reference has a finding: dockerfile/x (info)"]);
  });
  test("a starter that wins", async () => {
    expect(await faultsWith((input) => ({ lost: loses.get(input.text) ?? [] }))).toEqual(["Starter: the starter already wins"]);
  });
  test("an accepted answer that loses", async () => {
    expect(
      await faultsWith((input) => (input.text === exercise.accepted[1]?.text ? { lost: ["compiler-cache"] } : faithful(input))),
    ).toEqual([expect.stringMatching(/^Accepted: this accepted answer loses compiler-cache/)]);
  });
  test("a wrong answer behind the gate cannot be judged", async () => {
    const answer = exercise.wrong[0]?.text;
    const faults = await faultsWith((input) =>
      input.text === answer
        ? { gate: "closed", lines: input.rubric.map(({ id }) => ({ id, state: "waiting" as const, findings: [] })) }
        : faithful(input),
    );
    expect(faults).toEqual([expect.stringContaining("cannot be judged, since this answer does not pass the gate")]);
  });
  test("a rule of ours that breaks is our fault, not the answer's", async () => {
    const faults = await faultsWith((input) => (input.text === exercise.reference.text ? { failed: ["dockerfile/x"] } : faithful(input)));
    expect(faults).toEqual(["Reference: the rule dockerfile/x broke on this text"]);
  });
  test("a rubric whose parameters the rule does not take", async () => {
    const tool = grader(exercise, faithful);
    const strict = {
      ...tool,
      rules: tool.rules.map((rule) => (rule.id === "dockerfile/avoid-command" ? { ...rule, with: nothing } : rule)),
    };
    const { faults } = await verify(exercise, { parseDiagram, graders: { dockerfile: strict } });
    expect(faults).toEqual([
      {
        file: "docker/ex-go-mod-cache.md",
        line: 38,
        key: "rubric[3].with",
        message: "takes no parameters; dockerfile/avoid-command takes -",
      },
    ]);
  });
});

test("a diagram that does not parse is named by its line, in the language it stands in", async () => {
  const { faults } = await verify(exercise, {
    parseDiagram: async (source) => (source.includes("修改") ? { offset: 2, message: "bad" } : null),
    graders: { dockerfile: grader(exercise, faithful) },
  });
  const drawn = readFileSync(join(content, "docker/ex-go-mod-cache.zh.md"), "utf8").split("\n").indexOf("```mermaid");
  expect(faults).toEqual([{ file: "docker/ex-go-mod-cache.zh.md", line: drawn + 1 + 1 + 2, key: "Diagram", message: "bad" }]);
});

describe("verified.json", () => {
  const entry = (over: Partial<VerifiedEntry> = {}): VerifiedEntry => ({ hash: "h", graders: { dockerfile: "1" }, notRun: [], ...over });
  test("is one sorted line a question, and read back as it was written", () => {
    const verified = new Map([
      ["go/b.md", entry()],
      ["docker/a.md", entry({ graders: {}, notRun: ["go", "diagram"] })],
    ]);
    const text = formatVerified(verified);
    expect(text).toBe(
      '{\n"docker/a.md": {"hash":"h","graders":{},"notRun":["diagram","go"]},\n"go/b.md": {"hash":"h","graders":{"dockerfile":"1"},"notRun":[]}\n}\n',
    );
    expect(formatVerified(parseVerified(text))).toBe(text);
    expect(formatVerified(new Map())).toBe("{}\n");
  });
  test.each(["", "[]", "null", '{"a": 1}', '{"a": {"hash": 1, "graders": {}, "notRun": []}}', "{"])("%j proves nothing", (text) => {
    expect(parseVerified(text).size).toBe(0);
  });
  test("an entry is current for the same content and the same graders only", () => {
    expect(isCurrent(entry(), "h", { dockerfile: "1" })).toBe(true);
    expect(isCurrent(undefined, "h", { dockerfile: "1" })).toBe(false);
    expect(isCurrent(entry(), "other", { dockerfile: "1" })).toBe(false);
    expect(isCurrent(entry(), "h", { dockerfile: "2" })).toBe(false);
    expect(isCurrent(entry(), "h", {})).toBe(false);
    expect(isCurrent(entry({ graders: {} }), "h", { yaml: "1" })).toBe(false);
  });
  test("only the graders that have a say in a question date its proof", () => {
    expect(gradedLanguages(exercise)).toEqual(["dockerfile"]);
    expect(gradedLanguages(question("go/channel-axioms.md"))).toEqual([]);
    expect(versionsOf(["dockerfile"], { dockerfile: "1", yaml: "2" })).toEqual({ dockerfile: "1" });
  });
});
