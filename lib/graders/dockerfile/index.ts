import type { Grader, Host, Input } from "../grader";
import type { Severity } from "../rule";
import { editsFor, type RuleSet, runRules } from "../run-rules";
import type { DockerRule } from "./docker-rule";
import type { Around, Dockerfile } from "./file";
import { parseDockerfile } from "./parse";
import { dockerRules } from "./rules";
import { instructionAt, isSuppressed } from "./suppression";
import { version } from "./version";

/** A RUN that cannot succeed: an answer that has one is not looked at further, unless a line of the rubric is about it. */
const stopping: readonly string[] = ["dockerfile/need-shell", "dockerfile/call-present-programs"];

const closesGate: RuleSet<Dockerfile>["closesGate"] = ({ id, layer, aliases }, rubric = []) =>
  layer === "syntax" ||
  aliases.includes("buildkit/error") ||
  (rubric.length > 0 && stopping.includes(id) && !rubric.some(({ rule }) => rule === id));

/** hadolint's severities, by which its option `override` lists codes. */
const linterSeverities: Readonly<Record<string, Severity>> = { error: "error", warning: "warning", info: "info", style: "info" };

const ruleSet = (rules: RuleSet<Dockerfile>["rules"], toldBy: RuleSet<Dockerfile>["toldBy"] = {}): RuleSet<Dockerfile> => ({
  rules,
  toldBy,
  profiles: {
    hadolint: (rule) => rule.aliases.some((alias) => /^(DL|SC)\d+$/.test(alias)),
    "docker-check": (rule) => rule.aliases.some((alias) => alias.startsWith("buildkit/")),
  },
  // What does not build stays so with a comment above it; only hadolint itself says nothing then.
  suppresses: (file, rule, found, { options, rubric }) =>
    (options.profile !== undefined || !closesGate(rule, rubric)) && isSuppressed(file, rule, found),
  // Both tools name the line on which an instruction begins, but for this one check.
  placeOf(file, rule, { span }, { options: { only, profile } }) {
    const asked = profile !== undefined || only?.some((name) => rule.aliases.includes(name));
    const instruction = asked && !rule.aliases.includes("buildkit/NoEmptyContinuation") && instructionAt(file, span.start);
    if (
      !instruction ||
      span.start >= instruction.extent.end ||
      span.start < (file.lineStarts[instruction.firstLine + 1] ?? file.text.length)
    )
      return span;
    return { start: instruction.span.start, end: span.end };
  },
  severityOf: ({ aliases }, { options: { hadolint } }) => {
    const override = (hadolint as { override?: Readonly<Record<string, unknown>> } | undefined)?.override;
    const named =
      override &&
      Object.keys(linterSeverities).find((key) => Array.isArray(override[key]) && override[key].some((code) => aliases.includes(code)));
    return named ? linterSeverities[named] : undefined;
  },
  closesGate,
});

const unasked = ruleSet(dockerRules);

/** The rules that are fetched on demand, in public order: of a group, the first that reports is the one that is shown. */
const onDemand = [
  async () => (await import("./asked-rules")).askedRules,
  async () => (await import("./linter-rules")).linterRules,
  async () => (await import("./label-rules")).labelRules,
] as const;

const loadToldBy = async () => ({ "docker-check": (await import("./build-order")).toldByCheck });

/** Every rule of this room as the runner takes them. Rejects when the rules that are fetched on demand cannot be fetched. */
export const loadRuleSet = async (): Promise<RuleSet<Dockerfile>> =>
  ruleSet([...dockerRules, ...(await Promise.all(onDemand.map((load) => load()))).flat()], await loadToldBy());

const loadHelp = async () => (await import("./editor-help/editor-help")).editorHelp;

/** The rules that can have a say about an input. */
async function rulesFor({ options: { only, profile, hadolint }, rubric }: Input): Promise<RuleSet<Dockerfile>> {
  const missing = new Set([...rubric.map(({ rule }) => rule), ...(only ?? [])]);
  const rules: DockerRule<unknown>[] = [];
  const take = (more: readonly DockerRule<unknown>[]) => {
    rules.push(...more);
    for (const { id } of more) missing.delete(id);
  };
  const [asked, linter, labels] = onDemand;
  take(dockerRules);
  if (missing.size > 0 || rubric.length > 0) take(await asked());
  if (missing.size > 0 || profile !== undefined) take(await linter());
  if (missing.size > 0 || (hadolint !== undefined && profile !== undefined)) take(await labels());
  return rules.length === dockerRules.length ? unasked : ruleSet(rules, profile === undefined ? {} : await loadToldBy());
}

/** What the rules may know beside the text: `given`, and of the options `dockerignore`, `buildArgs`, `checkOption` and `hadolint`. */
export function aroundOf({ given, options, rubric }: Pick<Input, "given" | "options"> & Partial<Pick<Input, "rubric">>): Around {
  const buildArgs = new Map<string, string | undefined>((given.args ?? []).map((name) => [name, undefined]));
  if (typeof options.buildArgs === "object" && options.buildArgs !== null)
    for (const [name, value] of Object.entries(options.buildArgs)) buildArgs.set(name, typeof value === "string" ? value : undefined);
  const { hadolint } = options;
  return {
    given,
    graded: rubric !== undefined && rubric.length > 0,
    dockerignore: typeof options.dockerignore === "string" ? options.dockerignore : given.contents?.[".dockerignore"],
    buildArgs,
    checkOption: typeof options.checkOption === "string" ? options.checkOption : undefined,
    options: typeof hadolint === "object" && hadolint !== null ? (hadolint as Record<string, unknown>) : {},
  };
}

/** The grader of Dockerfiles. */
export const dockerfileGrader: Grader = {
  manifest: { language: "dockerfile", room: "dockerfile", contract: 1, version, enabled: true },
  loadRules: async () => (await loadRuleSet()).rules,
  profiles: Object.keys(unasked.profiles),
  async open(host: Host) {
    const broke = (rule: string, error: unknown) => host.broke?.(rule, error);
    const read = (input: Input) => parseDockerfile(input.text, aroundOf(input));
    return {
      check: async (input) => runRules(read(input), await rulesFor(input), input, broke),
      fix: async (input, finding) => editsFor(read(input), await rulesFor(input), input, finding, broke),
      complete: async (input, at) => (await loadHelp()).complete(read(input), at),
      hover: async (input, at) => (await loadHelp()).hover(read(input), at),
      format: async (input) => (await loadHelp()).formatEdits(read(input)),
      outline: async (input) => (await loadHelp()).outline(read(input)),
      close() {},
    };
  },
};
