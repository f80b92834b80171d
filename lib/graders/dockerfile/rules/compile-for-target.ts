import { list, object, oneOrMore, text } from "../../schema";
import type { Call } from "../calls";
import { type CallSite, callSitesOf, isCallOf } from "../command-pattern";
import { type DockerRule, quote } from "../docker-rule";
import { environmentOf } from "../evaluate";
import type { Dockerfile } from "../file";
import { goBuildOutput } from "../placed-files";
import { followsPlatform, platformOf } from "../platforms";
import { reachesFinal } from "../reaches-final";
import { callsOf, scriptOf } from "../run-commands";
import { literal, type ShellNode, type ShellPart, type ShellWord } from "../shell-tree";
import { chainOf, finalStage, neededStages, stageSpan } from "../stages";
import { stepsOf } from "../steps";

interface With {
  readonly command: readonly string[];
  readonly variable: string;
  readonly from: readonly string[];
}

const parameters = object({ command: oneOrMore(text), variable: text, from: list(text) });

/** Each run of a compiler whose program is shipped makes code for the target platform: by its variable, or since it runs there. */
export const compileForTarget: DockerRule<With> = {
  id: "dockerfile/compile-for-target",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: [],
  with: parameters,
  needs: ["shell"],
  *check(file, using) {
    const { command, variable, from } = using;
    const stages = neededStages(file);
    // https://github.com/tonistiigi/xx: the same commands with `xx-` in front read the target themselves.
    const sites = callSitesOf(file, stages, [...command, ...command.map((one) => `xx-${one}`)]);
    if (sites.length === 0) {
      yield { span: stageSpan(file, finalStage(file)), data: { case: "none", command: command[0] ?? "", variable, source: from[0] ?? "" } };
      return;
    }
    const shipped = sites.filter(({ stage, step, call }) => reachesFinal(file, stage, goBuildOutput(file, step, call)?.path ?? null));
    for (const site of shipped.length > 0 ? shipped : sites) {
      const fault = faultOf(file, site, using);
      if (fault === undefined) continue;
      const written = quote(site.call.words.map((word) => word.text).join(" "));
      yield { span: site.call.span, data: { case: fault, command: written, variable, source: from[0] ?? "" } };
    }
  },
};

function faultOf(file: Dockerfile, site: CallSite, { variable, from }: With): "unset" | "value" | undefined {
  const { stage, step, call } = site;
  if (call.program?.startsWith("xx-"))
    return ["TARGETPLATFORM", ...from].some((name) => followsPlatform(file, step.instruction, name, ["TARGETPLATFORM", ...from]))
      ? undefined
      : "unset";
  const value = environmentOf(file, step, call, variable);
  const written = value === undefined ? writtenByGo(file, site, variable) : undefined;
  if (value === undefined && !written) {
    const platform = platformOf(file, stage);
    return platform === "target" || platform === "unknown" ? undefined : "unset";
  }
  if (written ? wordFollows(file, site, written, from) : variableFollows(file, site, call.exported, variable, from)) return undefined;
  const { instruction } = step;
  if (instruction.keyword === "RUN" && chosen(file, site, scriptOf(instruction, step.shell, file.escape).nodes, variable, from))
    return undefined;
  return value === "" ? "unset" : "value";
}

function variableFollows(file: Dockerfile, site: CallSite, above: Call["exported"], name: string, from: readonly string[]): boolean {
  const own = site.call.assignments.findLast((assignment) => assignment.name === name);
  if (above === site.call.exported && own) return own.value !== undefined && wordFollows(file, site, own.value, from);
  for (let at = above, steps = 0; at && steps < 200; at = at.before, steps++)
    if (at.value.name === name) return at.value.value !== undefined && wordFollows(file, site, at.value.value, from, at.before);
  return followsPlatform(file, site.step.instruction, name, from);
}

function wordFollows(file: Dockerfile, site: CallSite, word: ShellWord, from: readonly string[], above = site.call.exported): boolean {
  const follows = (part: ShellPart): boolean => {
    if (part.kind === "variable") {
      if (part.operator === "" || !/^:?\+$/.test(part.operator)) {
        let shadow = above;
        for (let steps = 0; shadow && shadow.value.name !== part.name && steps < 200; steps++) shadow = shadow.before;
        if (shadow) return shadow.value.value !== undefined && wordFollows(file, site, shadow.value.value, from, shadow.before);
        return followsPlatform(file, site.step.instruction, part.name, from);
      }
      return part.operand.some(follows);
    }
    return part.kind === "script" && mentions(file, site, part.body, from);
  };
  return word.parts.some(follows);
}

/** True when a script reads one of the names that follow the platform: `$(echo $TARGETPLATFORM | cut -d/ -f2)`. */
function mentions(file: Dockerfile, site: CallSite, nodes: readonly ShellNode[], from: readonly string[]): boolean {
  return wordsIn(nodes).some((word) => wordFollows(file, site, word, from));
}

/** True when the script sets the variable in a branch that the target platform decides about. */
function chosen(file: Dockerfile, site: CallSite, nodes: readonly ShellNode[], variable: string, from: readonly string[]): boolean {
  return nodes.some((node) => {
    if (node.kind === "case") return wordFollows(file, site, node.subject, from) && node.items.some(({ body }) => sets(body, variable));
    if (node.kind === "if")
      return node.branches.some(({ condition, body }) => mentions(file, site, condition, from) && sets(body, variable));
    if (node.kind === "and-or") return chosen(file, site, node.parts, variable, from);
    return node.kind === "group" && chosen(file, site, node.body, variable, from);
  });
}

function sets(nodes: readonly ShellNode[], variable: string): boolean {
  return nodes.some((node) => {
    if (node.kind === "and-or") return sets(node.parts, variable);
    if (node.kind !== "command") return false;
    return (
      node.assignments.some(({ name }) => name === variable) ||
      (literal(node.words[0]) === "export" && node.words.some((word) => word.text.startsWith(`${variable}=`)))
    );
  });
}

function wordsIn(nodes: readonly ShellNode[]): readonly ShellWord[] {
  return nodes.flatMap((node) => {
    if (node.kind === "command") return [...node.words, ...node.redirects.flatMap(({ target }) => target ?? [])];
    return node.kind === "pipeline" || node.kind === "and-or" ? wordsIn(node.parts) : [];
  });
}

/** The value that `go env -w NAME=value` above the call gave the variable. */
function writtenByGo(file: Dockerfile, { stage, call }: CallSite, name: string): ShellWord | undefined {
  let found: ShellWord | undefined;
  for (const link of chainOf(stage))
    for (const step of stepsOf(file, link))
      for (const earlier of callsOf(step, file.escape)) {
        if (earlier === call) return found;
        if (!isCallOf(earlier, "go env") || !earlier.words.some((word) => literal(word) === "-w")) continue;
        found = earlier.words.find((word) => word.text.replace(/^["']/, "").startsWith(`${name}=`)) ?? found;
      }
  return found;
}
