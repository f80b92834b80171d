import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/graders/grader";
import { editsFor, type RuleSet, runRules } from "@/lib/graders/run-rules";
import { inputOf, parseWords, type WordFile, wordRules } from "../support/word-room";

const run = (source: string, more: Partial<Input> = {}, set: RuleSet<WordFile> = wordRules) =>
  runRules(parseWords(source), set, inputOf(source, more));
const said = (source: string, more: Partial<Input> = {}) =>
  run(source, more).findings.map((one) => `${one.rule.slice("dockerfile/".length)}@${one.span.start}`);
const line = (id: string, rule: string, using?: unknown, points = 1) => ({ id, rule: `dockerfile/${rule}`, with: using, points });

describe("the free channel", () => {
  test("runs the rules that are on by default, sorted by place", () => {
    expect(said("todo NOW Mixed")).toEqual(["avoid-word@0", "avoid-shouting@5"]);
  });

  test("says one thing of a group, by the first of its rules that speaks", () => {
    expect(said("Mixed")).toEqual(["keep-lower@0"]);
    expect(said("NOW Mixed")).toEqual(["avoid-shouting@0"]);
  });

  test("runs exactly what `only` names, by id or alias, on or off by default, groups or not", () => {
    expect(said("NOW todo twice", { options: { only: ["DL1002", "buildkit/Case"] } })).toEqual(["keep-lower@0", "count-twice@9"]);
    expect(said("NOW todo", { options: { only: ["dockerfile/avoid-word"] } })).toEqual(["avoid-word@4"]);
    expect(said("NOW todo", { options: { only: ["no-such-alias"] } })).toEqual([]);
    expect(run("NOW", { options: { only: ["dockerfile/say-word"] } })).toMatchObject({ findings: [], failed: [] });
  });

  test("runs a profile, and refuses one that the room has not", () => {
    expect(said("NOW todo twice", { options: { profile: "hadolint" } })).toEqual(["avoid-shouting@0", "count-twice@9"]);
    expect(() => said("", { options: { profile: "toString" } })).toThrow(RangeError);
  });

  test("says the same about the same place once", () => {
    expect(said("twice", { options: { only: ["DL1002"] } })).toEqual(["count-twice@0"]);
  });

  test("marks what a comment mutes, and leaves it out only where that is asked for and nothing is graded", () => {
    const source = "NOW ignore=DL1001";
    expect(run(source).findings[0]).toMatchObject({ rule: "dockerfile/avoid-shouting", suppressed: true });
    expect(run(source, { options: { suppress: true } }).findings).toEqual([]);
    const rubric = [line("quiet", "avoid-shouting")];
    expect(run(source, { rubric, options: { suppress: true } }).lines).toEqual([{ id: "quiet", state: "lost", findings: [0] }]);
  });

  test("does not depend on the order of the rules", () => {
    const source = 'twice NOW todo crash "open Mixed';
    const reversed = { ...wordRules, rules: [...wordRules.rules].reverse() };
    const options = { only: wordRules.rules.map((rule) => rule.id).filter((id) => id !== "dockerfile/say-word") };
    expect(JSON.stringify(run(source, { options }, reversed))).toBe(JSON.stringify(run(source, { options })));
  });
});

describe("the rubric", () => {
  test("a line is met when its rule is silent and lost when it reports, with its own parameters", () => {
    const rubric = [
      line("hello", "say-word", { word: "hello" }),
      line("bye", "say-word", { word: "bye" }),
      line("no-x", "avoid-word", { word: "x" }),
    ];
    const checked = run("hello x", { rubric });
    expect(checked.lines).toEqual([
      { id: "hello", state: "met", findings: [] },
      { id: "bye", state: "lost", findings: [0] },
      { id: "no-x", state: "lost", findings: [1] },
    ]);
    expect(checked.findings.map((one) => one.data)).toEqual([{ word: "bye" }, { word: "x" }]);
  });

  test("what is demanded is not advised again, nor by another rule of its group", () => {
    const checked = run("NOW Mixed", { rubric: [line("quiet", "keep-lower")] });
    expect(checked.lines).toEqual([{ id: "quiet", state: "lost", findings: [0, 1] }]);
    expect(checked.findings.map((one) => one.rule)).toEqual(["dockerfile/keep-lower", "dockerfile/keep-lower"]);
  });

  test("two lines that lose by the same finding share it", () => {
    const rubric = [line("a", "avoid-shouting"), line("b", "avoid-shouting")];
    const checked = run("NOW", { rubric });
    expect(checked.findings).toHaveLength(1);
    expect(checked.lines.map((one) => one.findings)).toEqual([[0], [0]]);
  });

  test("a line whose rule is unknown, crashes or refuses its parameters is unjudged, and the others go on", () => {
    const rubric = [
      line("none", "no-such-rule"),
      line("crash", "crash"),
      line("misfit", "say-word", { wort: "x" }),
      line("fine", "avoid-shouting"),
    ];
    const broken: string[] = [];
    const checked = runRules(parseWords("crash NOW"), wordRules, inputOf("crash NOW", { rubric }), (rule, error) =>
      broken.push(`${rule}: ${(error as Error).message}`),
    );
    expect(checked.lines.map((one) => one.state)).toEqual(["unjudged", "unjudged", "unjudged", "lost"]);
    expect(checked.failed).toEqual(["dockerfile/crash", "dockerfile/no-such-rule", "dockerfile/say-word"]);
    expect(checked.findings.map((one) => one.rule)).toEqual(["dockerfile/avoid-shouting"]);
    expect(broken).toContain("dockerfile/crash: this rule is broken");
    expect(broken.join()).toContain("with.wort unknown, known are word");
  });

  test("a rule that points outside the text is broken", () => {
    const outside = { ...wordRules.rules[4], check: () => [{ span: { start: 0, end: 99 } }] } as (typeof wordRules.rules)[number];
    expect(run("abc", {}, { ...wordRules, rules: [outside] }).failed).toEqual(["dockerfile/avoid-word"]);
  });

  test("a line that needs tests waits", () => {
    expect(run("x", { rubric: [line("tests", "pass-tests")] }).lines[0]?.state).toBe("waiting");
  });
});

describe("the gate", () => {
  const rubric = [line("hello", "say-word", { word: "hello" }), line("bye", "say-word", { word: "bye" }), line("quiet", "avoid-shouting")];

  test("behind a closed gate what holds stays met, and what does not hold waits: one fault, one red mark", () => {
    const checked = run('hello "bye NOW Mixed', { rubric });
    expect(checked.gate).toBe("closed");
    expect(checked.lines.map((one) => one.state)).toEqual(["met", "waiting", "waiting"]);
    expect(checked.findings.map((one) => one.rule)).toEqual(["dockerfile/close-quote"]);
    expect(checked.closedBy).toEqual([0]);
    expect(run("NOW").closedBy).toEqual([]);
  });

  test("a rule of the gate can lose its line", () => {
    expect(run('"bye', { rubric: [line("closed", "close-quote")] }).lines[0]?.state).toBe("waiting"); // nothing of it can be read
    expect(run('x "bye', { rubric: [line("closed", "close-quote")] }).lines).toEqual([{ id: "closed", state: "lost", findings: [0] }]);
  });

  test("where nothing can be read every line waits", () => {
    expect(run('"hello bye', { rubric }).lines.map((one) => one.state)).toEqual(["waiting", "waiting", "waiting"]);
  });

  test("a broken rule of the gate leaves it unknown", () => {
    const set = { ...wordRules, closesGate: (rule: { id: string }) => rule.id === "dockerfile/crash" };
    const severe = set.rules.map((rule) => (rule.id === "dockerfile/crash" ? { ...rule, severity: "error" as const } : rule));
    expect(run("crash", {}, { ...set, rules: severe }).gate).toBe("unknown");
  });

  test("a suppression comment does not open it", () => {
    expect(run('x "bye ignore=buildkit/error', { options: { suppress: true } }).gate).toBe("closed");
  });
});

describe("quick fixes", () => {
  const edits = (source: string, more: Partial<Input>, at = 0) => {
    const input = inputOf(source, more);
    const finding = runRules(parseWords(source), wordRules, input).findings[at];
    return finding && [finding.fixable, editsFor(parseWords(source), wordRules, input, finding)];
  };

  test("cure a finding of the free channel", () => {
    expect(edits("NOW", {})).toEqual([true, [{ span: { start: 0, end: 3 }, text: "now" }]]);
    expect(edits("todo", {})).toEqual([false, []]);
  });

  test("are not offered for what a line demands, but for what closed the gate", () => {
    expect(edits("NOW", { rubric: [line("quiet", "avoid-shouting")] })).toEqual([false, []]);
    expect(edits('x "a', { rubric: [line("closed", "close-quote")] })).toEqual([true, [{ span: { start: 4, end: 4 }, text: '"' }]]);
  });

  test("a page cannot claim that a demanded finding is fixable, nor fix one that is gone", () => {
    const input = inputOf("NOW", { rubric: [line("quiet", "avoid-shouting")] });
    const finding = runRules(parseWords("NOW"), wordRules, input).findings[0];
    if (!finding) throw new Error("no finding");
    expect(editsFor(parseWords("NOW"), wordRules, input, { ...finding, fixable: true })).toEqual([]);
    const free = inputOf("now");
    expect(editsFor(parseWords("now"), wordRules, free, { ...finding, fixable: true })).toEqual([]);
  });
});
