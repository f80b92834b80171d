import type { Layer, Room, Severity } from "@/lib/graders/rule";

/** One rule of the list. */
export interface RuleEntry {
  readonly id: string;
  readonly room: Room;
  /** The second half of the id. */
  readonly name: string;
  readonly layer: Layer;
  readonly severity: Severity;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly hasFix: boolean;
  /** Published exercises whose rubric demands it. */
  readonly exercises: number;
}

/** A finding of these severities is an error wherever it is found; others advise. */
export function isDemand(severity: Severity): boolean {
  return severity === "error";
}

/** Severities from the gravest on. */
export const severities: readonly Severity[] = ["error", "warning", "advice", "info"];

const codesOf = {
  hadolint: /^(DL|SC)\d+$/,
  buildkit: /^buildkit\//,
} as const;

/** Other tools whose findings ours answer to. */
export type RuleTool = keyof typeof codesOf;
export const ruleTools: readonly RuleTool[] = ["hadolint", "buildkit"];

/** Whether a rule reports exactly when this tool does. */
export function isOfTool(rule: Pick<RuleEntry, "aliases">, tool: RuleTool): boolean {
  return rule.aliases.some((alias) => codesOf[tool].test(alias));
}

/** What readers narrow the list by; an empty dimension lifts it. */
export interface RuleFilter {
  /** Words in the id, the title or an alias. */
  readonly text: string;
  readonly room: Room | null;
  readonly severity: Severity | null;
  readonly tool: RuleTool | null;
  readonly fix: boolean;
  readonly used: boolean;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (value: Query[string]): string => (value === undefined ? "" : typeof value === "string" ? value : (value[0] ?? ""));

/** The filter in an address; unknown words are dropped, text is cut at 80 characters. */
export function readRuleFilter(query: Query): RuleFilter {
  const room = one(query.room);
  return {
    text: one(query.q).trim().slice(0, 80),
    room: room === "dockerfile" || room === "kubernetes" || room === "go" ? room : null,
    severity: severities.find((severity) => severity === one(query.severity)) ?? null,
    tool: ruleTools.find((tool) => tool === one(query.tool)) ?? null,
    fix: one(query.fix) === "1",
    used: one(query.used) === "1",
  };
}

/** The filter as the query of an address, with `?`, or empty. */
export function ruleQuery(filter: RuleFilter): string {
  const query = new URLSearchParams();
  if (filter.text) query.set("q", filter.text);
  if (filter.room) query.set("room", filter.room);
  if (filter.severity) query.set("severity", filter.severity);
  if (filter.tool) query.set("tool", filter.tool);
  if (filter.fix) query.set("fix", "1");
  if (filter.used) query.set("used", "1");
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The rules that fit, in the order given. */
export function filterRules(rules: readonly RuleEntry[], filter: RuleFilter): RuleEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/);
  return rules.filter((rule) => {
    const here = `${rule.id}\n${rule.title}\n${rule.aliases.join("\n")}`.toLowerCase();
    return (
      words.every((word) => here.includes(word)) &&
      (filter.room === null || rule.room === filter.room) &&
      (filter.severity === null || rule.severity === filter.severity) &&
      (filter.tool === null || isOfTool(rule, filter.tool)) &&
      (!filter.fix || rule.hasFix) &&
      (!filter.used || rule.exercises > 0)
    );
  });
}

/** Whether anything is narrowed. */
export function isRuleFilterSet(filter: RuleFilter): boolean {
  return ruleQuery(filter) !== "";
}
