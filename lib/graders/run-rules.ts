import type { Checked, CheckedLine, Input, RubricLine } from "./grader";
import type { Edit, Finding, Found, Rule, Severity, Span } from "./rule";
import { type Fit, listMisfits, type Schema } from "./schema";

type AnyRule<File> = Rule<File, unknown>;

/** What a room says about its rules; the same for every answer. */
export interface RuleSet<File> {
  /** In public order: of a group, the first that reports is the one that is shown. */
  readonly rules: readonly AnyRule<File>[];
  /** Which rules each `options.profile` runs, on or off by default. */
  readonly profiles: Readonly<Record<string, (rule: AnyRule<File>) => boolean>>;
  /** True for a rule whose finding of severity error means that the text is refused as a whole, with these lines of a rubric. */
  closesGate(rule: AnyRule<File>, rubric?: readonly RubricLine[]): boolean;
  /** True where a comment in the text mutes this finding, by the conventions of `input.options.profile`. */
  suppresses?(file: File, rule: AnyRule<File>, found: Found, input: Input): boolean;
  /** Where the outside tool reports a finding whose view the input asks for. */
  placeOf?(file: File, rule: AnyRule<File>, found: Found, input: Input): Span;
  /** What the outside tool whose profile is asked for tells, errors apart; all findings, where undefined. */
  readonly toldBy?: Readonly<Record<string, ToldBy<File>>>;
  /** The severity that the options of the free lint give a rule; undefined for its own. */
  severityOf?(rule: AnyRule<File>, input: Input): Severity | undefined;
  /** False when so little of the text could be read that no rubric line can be judged at all. */
  readable?(file: File): boolean;
}

/** From the errors in a text, which may end the work of an outside tool, whether the tool tells of a finding. */
export type ToldBy<File> = (
  file: File,
  errors: readonly { readonly rule: AnyRule<File>; readonly found: readonly Found[] }[],
) => (rule: AnyRule<File>, found: Found) => boolean;

/** Told which rule of ours broke and why; the report names the rule only. */
export type Broke = (rule: string, error: unknown) => void;

interface Run<File> {
  readonly rule: AnyRule<File>;
  /** null: the rule broke, or its parameters do not fit it. */
  readonly found: readonly Found[] | null;
}

/** Same key, same finding: what a rule says about one place is said once. */
function keyOf({ rule, span, data }: Pick<Finding, "rule" | "span" | "data">): string {
  const told =
    data === undefined ? "" : JSON.stringify(Object.keys(data).length > 1 ? Object.entries(data).sort(byName) : Object.entries(data));
  return `${rule} ${span.start} ${span.end} ${told}`;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => compareText(a, b);

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by start, end, rule; by data where all three are equal, so that the order never depends on the order of rules. */
function compareFindings(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule) || compareText(keyOf(a), keyOf(b));
}

const emptyFits = new WeakMap<Schema<unknown>, Fit<unknown>>();

/** What a schema says of no parameters: asked for every rule and every answer. */
function fitOfNothing(schema: Schema<unknown>): Fit<unknown> {
  let fit = emptyFits.get(schema);
  if (!fit) {
    fit = schema.fit({});
    emptyFits.set(schema, fit);
  }
  return fit;
}

function runRule<File>(file: File, rule: AnyRule<File>, parameters: unknown, textLength: number, broke: Broke): Run<File> {
  const fit = parameters == null ? fitOfNothing(rule.with) : rule.with.fit(parameters);
  try {
    if (!fit.ok) throw new TypeError(listMisfits(fit.misfits));
    const found = [...rule.check(file, fit.value)];
    for (const { span } of found)
      if (
        !(Number.isInteger(span.start) && Number.isInteger(span.end) && 0 <= span.start && span.start <= span.end && span.end <= textLength)
      )
        throw new RangeError(`span ${span.start}..${span.end} is outside the text of ${textLength}`);
    return { rule, found };
  } catch (error) {
    broke(rule.id, error);
    return { rule, found: null };
  }
}

function chosenRules<File>(set: RuleSet<File>, input: Input): { readonly rules: readonly AnyRule<File>[]; readonly learner: boolean } {
  const { only, profile } = input.options;
  if (only) {
    const wanted = new Set(only);
    return { rules: set.rules.filter((rule) => wanted.has(rule.id) || rule.aliases.some((alias) => wanted.has(alias))), learner: false };
  }
  if (profile !== undefined) {
    const belongs = Object.hasOwn(set.profiles, profile) ? set.profiles[profile] : undefined;
    if (!belongs) throw new RangeError(`no profile "${profile}"; known are ${Object.keys(set.profiles).join(", ")}`);
    return { rules: set.rules.filter(belongs), learner: false };
  }
  return { rules: set.rules.filter((rule) => rule.default), learner: true };
}

/**
 * Runs a room's rules over one answer. Pure; never throws for what is in the text.
 *
 * - Free channel: the rules that are on by default, or those of `options.only` or `options.profile` (throws a RangeError for a profile that the room has not).
 * - Rubric: each line's rule with its `with`. A rule that is unknown, throws, yields a span outside the text or does not accept its `with` leaves
 *   its line `unjudged` and its id in `failed`; the others go on.
 * - Behind a closed gate a line whose rule is silent is met as far as the text can be read; one whose rule reports waits, since the fault that
 *   closed the gate may be what it reports (one fault, one red mark), unless the rule itself is one of the gate's. The verdict is not passed either way.
 * - A line that needs tests waits.
 * - What a demanded rule, or one of its group, says is not repeated as advice, and is never fixable, unless the rule is one of the gate's.
 */
export function runRules<File>(file: File, set: RuleSet<File>, input: Input, broke: Broke = () => {}): Checked {
  const failed = new Set<string>();
  const noteBroken: Broke = (rule, error) => {
    failed.add(rule);
    broke(rule, error);
  };
  const byId = new Map<string, AnyRule<File>>(set.rules.map((rule) => [rule.id, rule]));
  const defaults = new Map<AnyRule<File>, Run<File>>();
  const runDefault = (rule: AnyRule<File>): Run<File> => {
    const earlier = defaults.get(rule);
    if (earlier) return earlier;
    const run = rule.needs.includes("tests") ? { rule, found: [] } : runRule(file, rule, undefined, input.text.length, noteBroken);
    defaults.set(rule, run);
    return run;
  };

  const gateRuns = set.rules.filter((rule) => set.closesGate(rule, input.rubric) && rule.severity === "error").map(runDefault);
  const closed = gateRuns.some((run) => run.found !== null && run.found.length > 0);
  const gate = closed ? "closed" : gateRuns.some((run) => run.found === null) ? "unknown" : "open";
  const readable = !closed || (set.readable?.(file) ?? true);

  const findings = new Map<string, Finding>();
  const isGate = new Set(gateRuns.map((run) => run.rule));
  const gateIds = new Set(gateRuns.map((run) => run.rule.id as string));
  const demandedRules = new Set(input.rubric.flatMap((line) => byId.get(line.rule) ?? []));
  const demandedGroups = new Set([...demandedRules].flatMap((rule) => rule.group ?? []));
  const isDemanded = (rule: AnyRule<File>) => demandedRules.has(rule) || (rule.group !== undefined && demandedGroups.has(rule.group));
  const add = (rule: AnyRule<File>, found: Found): string | null => {
    const suppressed = set.suppresses?.(file, rule, found, input) ?? false;
    if (suppressed && input.options.suppress && input.rubric.length === 0) return null;
    const { fix, ...said } = found;
    const finding: Finding = {
      rule: rule.id,
      severity: (input.rubric.length === 0 ? set.severityOf?.(rule, input) : undefined) ?? rule.severity,
      ...said,
      fixable: fix !== undefined && (isGate.has(rule) || !isDemanded(rule)),
      suppressed,
    };
    const key = keyOf(finding);
    if (!findings.has(key)) findings.set(key, finding);
    return key;
  };

  const speakingGroups = new Set<string>();
  const silencedRules = new Set<AnyRule<File>>();
  const judgeLine = (line: RubricLine): { readonly state: CheckedLine["state"]; readonly keys: readonly string[] } => {
    const rule = byId.get(line.rule);
    if (!rule) {
      noteBroken(line.rule, new RangeError(`no rule ${line.rule}`));
      return { state: "unjudged", keys: [] };
    }
    const waits = () => {
      silencedRules.add(rule);
      if (rule.group !== undefined) speakingGroups.add(rule.group);
      return { state: "waiting", keys: [] } as const;
    };
    if (rule.needs.includes("tests") || !readable) return waits();
    const { found } = line.with === undefined ? runDefault(rule) : runRule(file, rule, line.with, input.text.length, noteBroken);
    if (found === null) return { state: "unjudged", keys: [] };
    // What the question demands in its own way replaces what the rule says by default.
    if (line.with !== undefined) silencedRules.add(rule);
    if (found.length === 0) return { state: "met", keys: [] };
    if (closed && !isGate.has(rule)) return waits();
    if (rule.group !== undefined) speakingGroups.add(rule.group);
    return { state: "lost", keys: found.flatMap((one) => add(rule, one) ?? []) };
  };
  const judged = input.rubric.map((line) => ({ id: line.id, ...judgeLine(line) }));

  const placeOf = (id: string, { start, end }: Span) => `${id} ${start} ${end}`;
  const saidByDemand = new Set([...findings.values()].map((finding) => placeOf(finding.rule, finding.span)));
  const { rules: chosen, learner } = chosenRules(set, input);
  const { only, profile } = input.options;
  const isTold =
    !only && profile !== undefined
      ? set.toldBy?.[profile]?.(
          file,
          gateRuns.map(({ rule, found }) => ({ rule, found: found ?? [] })),
        )
      : undefined;
  for (const rule of chosen) {
    // A rule that cannot speak without parameters has nothing to say outside a rubric.
    if (!fitOfNothing(rule.with).ok) continue;
    const { found } = runDefault(rule);
    if (found === null || found.length === 0) continue;
    if (learner) {
      if (silencedRules.has(rule)) continue;
      if (rule.group !== undefined) {
        if (speakingGroups.has(rule.group)) continue;
        speakingGroups.add(rule.group);
      }
    }
    for (const one of found)
      if (isTold && !isGate.has(rule) && !isTold(rule, one)) continue;
      else if (!learner) add(rule, { ...one, span: set.placeOf?.(file, rule, one, input) ?? one.span });
      else if (saidByDemand.size === 0 || !saidByDemand.has(placeOf(rule.id, one.span))) add(rule, one);
  }
  // A graded answer always shows what closed the gate, whatever else was chosen.
  if (input.rubric.length > 0) for (const run of gateRuns) for (const one of run.found ?? []) add(run.rule, one);

  const sorted = [...findings.entries()].sort(([, a], [, b]) => compareFindings(a, b));
  const indexes = new Map(sorted.map(([key], index) => [key, index]));
  return {
    gate,
    lines: judged.map(({ id, state, keys }) => ({
      id,
      state,
      findings: [...new Set(keys.flatMap((key) => indexes.get(key) ?? []))].sort((a, b) => a - b),
    })),
    findings: sorted.map(([, finding]) => finding),
    closedBy: sorted.flatMap(([, finding], index) => (gateIds.has(finding.rule) ? [index] : [])),
    failed: [...failed].sort(compareText),
  };
}

/** The edits that cure one finding of `runRules` for the same input; empty where it is not fixable, is gone, or its rule breaks. */
export function editsFor<File>(file: File, set: RuleSet<File>, input: Input, finding: Finding, broke: Broke = () => {}): readonly Edit[] {
  const rule = set.rules.find((one) => one.id === finding.rule);
  if (!rule || !finding.fixable) return [];
  // Asked again rather than believed: a finding may come from an older text, or from a page that changed it.
  const key = keyOf(finding);
  const current = runRules(file, set, input, broke).findings.find((one) => keyOf(one) === key);
  if (!current?.fixable) return [];
  const parameters = [undefined, ...input.rubric.filter((line) => line.rule === rule.id).map((line) => line.with)];
  for (const using of parameters) {
    const fit = using == null ? fitOfNothing(rule.with) : rule.with.fit(using);
    if (!fit.ok) continue;
    try {
      for (const found of rule.check(file, fit.value))
        for (const span of [found.span, set.placeOf?.(file, rule, found, input) ?? found.span])
          if (keyOf({ rule: rule.id, span, ...(found.data && { data: found.data }) }) === key) return found.fix?.() ?? [];
    } catch (error) {
      broke(rule.id, error);
    }
  }
  return [];
}
