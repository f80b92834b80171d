import type { Grader, Host, Input } from "../grader";
import { editsFor, type RuleSet, runRules } from "../run-rules";
import type { Around, Dockerfile } from "./file";
import { parseDockerfile } from "./parse";
import { dockerRules } from "./rules";
import { isSuppressed } from "./suppression";
import { version } from "./version";

/** A RUN that cannot succeed: an answer that has one is not looked at further, unless a line of the rubric is about it. */
const stopping: readonly string[] = ["dockerfile/need-shell", "dockerfile/call-present-programs"];

const closesGate: RuleSet<Dockerfile>["closesGate"] = ({ id, layer, aliases }, rubric = []) =>
  layer === "syntax" ||
  aliases.includes("buildkit/error") ||
  (rubric.length > 0 && stopping.includes(id) && !rubric.some(({ rule }) => rule === id));

const ruleSet = (rules: RuleSet<Dockerfile>["rules"], view: Partial<RuleSet<Dockerfile>> = {}): RuleSet<Dockerfile> => ({
  rules,
  profiles: {},
  // What does not build stays so with a comment above it; only hadolint itself says nothing then.
  suppresses: (file, rule, found, { options, rubric }) =>
    (options.profile !== undefined || !closesGate(rule, rubric)) && isSuppressed(file, rule, found),
  closesGate,
  ...view,
});

/** Fetched once; again after a failure. */
function fetchedOnce<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () => {
    fetched ??= fetch().catch((error) => {
      fetched = undefined;
      throw error;
    });
    return fetched;
  };
}

const loadAsked = fetchedOnce(async () => (await import("./asked-rules")).askedRules);
const loadLinters = fetchedOnce(async () => (await import("./linter-rules")).linterRules);
const loadLabels = fetchedOnce(async () => (await import("./label-rules")).labelRules);
const loadView = fetchedOnce(async () => (await import("./tool-view")).toolView);
const loadHelp = fetchedOnce(async () => (await import("./editor-help/editor-help")).editorHelp);

const unasked = ruleSet(dockerRules);

// In public order: of a group, the first rule that reports is the one that is shown.
const loadDemanded = fetchedOnce(async () => ruleSet([...dockerRules, ...(await loadAsked())]));

/** Every rule of this room as the runner takes them. Rejects when the rules that are fetched on demand cannot be fetched. */
export const loadRuleSet = fetchedOnce(async () =>
  ruleSet([...dockerRules, ...(await loadAsked()), ...(await loadLinters()), ...(await loadLabels())], await loadView()),
);

/** The rules that can have a say about an input. */
async function rulesFor({ options: { only, profile, hadolint }, rubric }: Input): Promise<RuleSet<Dockerfile>> {
  if (only || profile !== undefined || hadolint !== undefined) return loadRuleSet();
  if (rubric.length === 0) return unasked;
  const demanded = await loadDemanded();
  return rubric.every(({ rule }) => demanded.rules.some(({ id }) => id === rule)) ? demanded : loadRuleSet();
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
  profiles: ["hadolint", "docker-check"],
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
