import { list, object, oneOrMore, text } from "../../schema";
import { type Call, callsIn } from "../calls";
import { type CallSite, callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { environmentOf } from "../evaluate";
import type { Dockerfile, Run } from "../file";
import { goBuilds } from "../go-build";
import { writtenByGo } from "../go-environment";
import { roundsOf } from "../loop-rounds";
import { parseDockerfile } from "../parse";
import { goBuildOutput } from "../placed-files";
import { followsPlatform, platformOf } from "../platforms";
import { reachesFinal } from "../reaches-final";
import { scriptOf } from "../run-commands";
import type { ShellNode, ShellWord } from "../shell-tree";
import { finalStage, neededStages, stageSpan } from "../stages";

const parameters = object({ command: oneOrMore(text), variable: text, from: list(text) });

/** Each run of a compiler whose program is shipped makes code for the target platform: by its variable, or since it runs there. */
export const compileForTarget: DockerRule<{
  readonly command: readonly string[];
  readonly variable: string;
  readonly from: readonly string[];
}> = {
  id: "dockerfile/compile-for-target",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { command, variable, from }) {
    const data = { variable, source: from[0] as string };
    // https://github.com/tonistiigi/xx: the same commands with `xx-` in front read the target themselves.
    const judged = goBuilds(
      file,
      command.flatMap((one) => [one, `xx-${one}`]),
    );
    if (judged.length === 0) yield { span: stageSpan(file, finalStage(file)), data: { ...data, case: "none", command: command.join() } };
    const faults = judged.map((site) => ({ site, fault: faultOf(file, site, variable, from) })).filter(({ fault }) => fault);
    if (faults.length > 0 && from.includes("TARGETARCH") && architectures.every((one) => isBuiltFor(file, command, variable, one))) return;
    for (const { site, fault } of faults) {
      if (fault) yield { span: site.call.span, data: { ...data, case: fault, command: quoteCall(site.call) } };
    }
  },
};

const architectures = ["amd64", "arm64"];

/** True when, built for one architecture, all that is shipped is compiled with its name in the variable. */
function isBuiltFor(file: Dockerfile, command: readonly string[], variable: string, architecture: string): boolean {
  const built = parseDockerfile(file.text, { ...file.around, targetPlatform: `linux/${architecture}` });
  const shipped = callSitesOf(built, neededStages(built), command)
    .flatMap((site) => roundsOf([site.call]).map((call) => ({ ...site, call })))
    .filter(({ stage, step, call }) => reachesFinal(built, stage, goBuildOutput(built, step, call)?.path ?? null));
  return shipped.length > 0 && shipped.every(({ step, call }) => environmentOf(built, step, call, variable) === architecture);
}

function faultOf(file: Dockerfile, site: CallSite, variable: string, from: readonly string[]): "unset" | "value" | undefined {
  const { stage, step, call } = site;
  const { instruction } = step;

  /** The variable has, below the assignments of `above`, what BuildKit fills in. */
  const follows = (name: string, above: Call["exported"]): boolean => {
    for (let at = above; at; at = at.before) if (at.value.name === name) return reads(at.value.value, at.before);
    return followsPlatform(file, instruction, name, from);
  };
  const reads = (word: ShellWord | undefined, above = call.exported): boolean =>
    word?.parts.some((part) => {
      if (part.kind === "variable") return follows(part.name, above);
      return part.kind === "script" && reading(part.body, above);
    }) ?? false;
  const reading = (nodes: readonly ShellNode[], above = call.exported): boolean =>
    callsIn(nodes).some(({ words }) => words.some((word) => reads(word, above)));
  /** A branch that the platform decides about. */
  const decides = (nodes: readonly ShellNode[]): boolean =>
    nodes.some((node) => {
      if (node.kind === "case") return reads(node.subject);
      if (node.kind === "if") return node.branches.some(({ condition }) => reading(condition));
      return node.kind === "and-or" && decides(node.parts);
    });

  if (call.program?.startsWith("xx-")) return [...from, "TARGETPLATFORM"].some((name) => follows(name, undefined)) ? undefined : "unset";
  const own = call.assignments.findLast(({ name }) => name === variable);
  const written = writtenByGo(file, stage, call, variable);
  if (environmentOf(file, step, call, variable) === undefined && !written)
    return /^[bf]/.test(`${platformOf(file, stage)}`) ? "unset" : undefined;
  // `linux/arm64` is no architecture.
  if (/^"?\$(TARGETPLATFORM|\{TARGETPLATFORM\})"?$/.test(own?.value?.text ?? "")) return "value";
  const branches = (own ? call.conditional : call.exported) && decides(scriptOf(instruction as Run, step.shell, file.escape).nodes);
  return branches || (own ? reads(own.value) : follows(variable, call.exported) || reads(written)) ? undefined : "value";
}
