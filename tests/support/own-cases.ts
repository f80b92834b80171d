import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Given, Input, Options } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

/** A rule as a line of a rubric demands it, with the files that the question gives. */
export interface Demand {
  readonly rule: string;
  readonly with?: unknown;
  readonly given?: Given;
}

/** A text with the lines on which one rule reports. */
export interface OwnCase {
  /** The rule's name without its room, or what another tool calls it. */
  readonly rule: string;
  readonly what?: string;
  readonly text: string;
  /** null where it cannot be judged, since the text does not build. */
  readonly lines: readonly number[] | null;
  readonly options?: Options;
  readonly demand?: Demand;
}

type Told = readonly [text: string, lines: readonly number[]];

/** Cases of rules that are asked for by name. */
export function ruleCases(cases: Readonly<Record<string, readonly Told[]>>): readonly OwnCase[] {
  return Object.entries(cases).flatMap(([rule, told]) =>
    told.map(([text, lines]) => ({ rule, text, lines, options: { only: [`dockerfile/${rule}`] } })),
  );
}

/** Cases of hadolint's rules in its profile; `⏎` in a text is a line break. `hadolint` is its configuration. */
export function linterCases(
  cases: readonly (readonly [code: string, text: string, lines: readonly number[]])[],
  hadolint?: Options["hadolint"],
): readonly OwnCase[] {
  return cases.map(([rule, shown, lines]) => ({
    rule,
    text: shown.replaceAll("⏎", "\n"),
    lines,
    options: { ...(hadolint !== undefined && { hadolint }), suppress: true, profile: "hadolint", only: [rule] },
  }));
}

/** Cases of what an exercise demands: a line of a rubric is lost exactly where its rule reports. */
export function demandCases(
  demand: Demand,
  cases: readonly (readonly [what: string, text: string, lines: OwnCase["lines"]])[],
): readonly OwnCase[] {
  return cases.map(([what, text, lines]) => ({ rule: demand.rule.slice("dockerfile/".length), what, text, lines, demand }));
}

/** Cases of several demands, each with its own. */
export function mixedDemandCases(
  cases: readonly (readonly [what: string, demand: Demand, text: string, lines: OwnCase["lines"]])[],
): readonly OwnCase[] {
  return cases.flatMap(([what, demand, text, lines]) => demandCases(demand, [[what, text, lines]]));
}

/** The lines on which the rule of a case reports; null where it could not be judged. */
export function linesOf({ rule: named, text, options = {}, demand }: OwnCase): readonly number[] | null {
  const rule = dockerfileRules.rules.find(({ id, aliases }) => id === `dockerfile/${named}` || aliases.includes(named));
  // A RUN that cannot succeed closes the gate where no line is about it; here the rule alone is tried.
  const aside = ["dockerfile/need-shell", "dockerfile/call-present-programs"].filter((id) => id !== demand?.rule);
  const rubric = demand
    ? [{ id: "line", rule: demand.rule, with: demand.with, points: 1 }, ...aside.map((id) => ({ id, rule: id, points: 1 }))]
    : [];
  const input: Input = { text, options, given: demand?.given ?? {}, rubric };
  const { findings, lines, failed } = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  const told = demand ? lines.flatMap((line) => line.findings.flatMap((at) => findings[at] ?? [])) : findings;
  if (failed.length > 0 || lines.some(({ state }) => state === "waiting")) return null;
  // What keeps a file from building is told whatever was asked for.
  return told.filter((finding) => finding.rule === rule?.id).map(({ span }) => text.slice(0, span.start).split("\n").length);
}
