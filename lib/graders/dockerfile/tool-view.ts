import type { Severity } from "../rule";
import type { RuleSet } from "../run-rules";
import { toldByCheck } from "./build-order";
import type { Dockerfile } from "./file";
import { instructionAt } from "./suppression";

/** hadolint's severities, by which its option `override` lists codes. */
const linterSeverities: Readonly<Record<string, Severity>> = { error: "error", warning: "warning", info: "info", style: "info" };

/** What an answer's findings become where somebody asks for an outside tool's view of them: its lines, its severities, and what it keeps silent about. */
export const toolView: Pick<RuleSet<Dockerfile>, "profiles" | "placeOf" | "severityOf" | "toldBy"> = {
  profiles: {
    hadolint: (rule) => rule.aliases.some((alias) => /^(DL|SC)\d+$/.test(alias)),
    "docker-check": (rule) => rule.aliases.some((alias) => alias.startsWith("buildkit/")),
  },
  toldBy: { "docker-check": toldByCheck },
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
};
