import type { Call } from "./calls";
import type { Dockerfile } from "./file";
import { scriptOf, shellWords } from "./run-commands";
import { type Command, literal, type ShellNode, scriptsOf } from "./shell-tree";
import type { Step } from "./steps";

/**
 * What becomes of a failure: `ends`, the script stops there in every case; `counts`, it is the status of the node, and stops a script
 * under `set -e`; `status`, it is the status of the node only, as in front of `&&`; `lost`, nobody sees it.
 */
type Fate = "ends" | "counts" | "status" | "lost";

interface Options {
  errexit: boolean;
  pipefail: boolean;
}

/** True when a RUN fails if the call does: no `||`, no pipe and no later command hides it. */
export function failsRun(file: Dockerfile, step: Step, call: Call): boolean {
  const { instruction } = step;
  if (instruction.keyword !== "RUN") return false;
  const { nodes } = scriptOf(instruction, step.shell, file.escape);
  const options = { errexit: false, pipefail: false };
  read(instruction.exec ? [] : shellWords(step.shell), options);
  return list(nodes, call.command, options) !== "lost";
}

/** Takes the options of a shell or of `set` over. */
function read(words: readonly string[], options: Options): void {
  words.forEach((word, index) => {
    if (!/^[-+][a-zA-Z]+$/.test(word)) return;
    const on = word.startsWith("-");
    if (word.includes("e")) options.errexit = on;
    if (word.endsWith("o") && words[index + 1] === "pipefail") options.pipefail = on;
    if (word.endsWith("o") && words[index + 1] === "errexit") options.errexit = on;
  });
}

/** The fate in a list of nodes that run one after the other; undefined when the command is not in it. */
function list(nodes: readonly ShellNode[], target: Command, options: Options): Fate | undefined {
  for (const [index, node] of nodes.entries()) {
    const fate = one(node, target, options);
    if (fate === undefined) continue;
    if (fate === "ends" || index === nodes.length - 1) return fate;
    return fate === "counts" && options.errexit ? "ends" : "lost";
  }
  return undefined;
}

function one(node: ShellNode, target: Command, options: Options): Fate | undefined {
  switch (node.kind) {
    case "command":
      return inCommand(node, target, options);
    case "pipeline": {
      for (const [index, part] of node.parts.entries()) {
        const fate = one(part, target, node.parts.length > 1 ? { ...options } : options);
        if (fate === undefined) continue;
        if (node.negated) return "lost";
        if (index === node.parts.length - 1) return fate;
        return options.pipefail && fate !== "lost" ? "counts" : "lost";
      }
      return undefined;
    }
    case "and-or": {
      for (const [index, part] of node.parts.entries()) {
        const fate = one(part, target, options);
        if (fate === undefined) continue;
        if (fate === "ends" || fate === "lost") return fate;
        const other = node.operators.findIndex((operator, at) => at >= index && operator === "||");
        if (other >= 0) return gives(node.parts[other + 1]);
        return index === node.parts.length - 1 ? fate : "status";
      }
      return undefined;
    }
    case "background":
      return one(node.node, target, { ...options }) && "lost";
    case "group": {
      const fate = list(node.body, target, node.subshell ? { ...options } : options);
      return node.subshell && fate === "ends" ? "counts" : fate;
    }
    case "if": {
      for (const { condition, body } of node.branches) {
        const asked = list(condition, target, { ...options });
        if (asked !== undefined) return [body, node.otherwise ?? []].some((nodes) => gives(nodes.at(-1)) === "ends") ? "ends" : "lost";
        const fate = list(body, target, options);
        if (fate !== undefined) return fate;
      }
      return list(node.otherwise ?? [], target, options);
    }
    case "loop": {
      if (list(node.condition, target, { ...options }) !== undefined) return "lost";
      const fate = list(node.body, target, options);
      // Only the last turn gives the loop its status.
      return fate === "counts" && !options.errexit ? "lost" : fate;
    }
    case "case":
      for (const { body } of node.items) {
        const fate = list(body, target, options);
        if (fate !== undefined) return fate;
      }
      return undefined;
    case "function":
      return list(node.body, target, { ...options });
    case "test":
      return node.scripts.some((script) => list(script, target, { ...options }) !== undefined) ? "lost" : undefined;
  }
}

function inCommand(command: Command, target: Command, options: Options): Fate | undefined {
  const words = command.words.map((word) => literal(word) ?? "");
  if (words[0] === "set") read(words.slice(1), options);
  if (command === target) return "counts";
  if (command.inner) {
    const inner = { errexit: false, pipefail: false };
    read(words.slice(1), inner);
    const fate = list(command.inner, target, inner);
    if (fate !== undefined) return fate === "lost" ? "lost" : "counts";
  }
  const within = (scripts: readonly (readonly ShellNode[])[]) =>
    scripts.some((script) => list(script, target, { ...options }) !== undefined);
  // The status of a bare assignment is that of its substitution.
  if (command.assignments.some(({ scripts, value }) => within(scripts) || within(scriptsOf(value?.parts ?? []))))
    return words.length === 0 ? "counts" : "lost";
  return command.words.some((word) => within(scriptsOf(word.parts))) ? "lost" : undefined;
}

/** What the alternative to a failure makes of it. */
function gives(node: ShellNode | undefined): Fate {
  if (node?.kind === "group") return gives(node.body.at(-1)) === "ends" ? (node.subshell ? "counts" : "ends") : "lost";
  if (node?.kind === "pipeline" && node.parts.length === 1) return gives(node.parts[0]);
  if (node?.kind !== "command") return "lost";
  const words = node.words.map((word) => literal(word));
  if (words[0] === "exit" || words[0] === "return") return words[1] === "0" ? "lost" : "ends";
  return words[0] === "false" ? "counts" : "lost";
}
