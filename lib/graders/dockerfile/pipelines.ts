import { type Command, type ShellNode, type ShellWord, scriptsOf } from "./shell-tree";

/** A command's place in a pipeline. */
export interface PipePlace {
  /** The commands of each part, one list for all places in the pipeline. */
  readonly parts: readonly (readonly Command[])[];
  readonly at: number;
  /** The pipeline around this one. */
  readonly outer: PipePlace | undefined;
}

/** Where each command stands that is part of a pipeline. */
export function pipePlaces(nodes: readonly ShellNode[]): ReadonlyMap<Command, PipePlace> {
  const places = new Map<Command, PipePlace>();
  const walk = (list: readonly ShellNode[], outer: PipePlace | undefined) => {
    for (const node of list) {
      if (node.kind === "command" && outer) places.set(node, outer);
      if (node.kind === "pipeline" && node.parts.length > 1) {
        const parts = node.parts.map((part) => commandsIn([part]));
        node.parts.forEach((part, at) => {
          walk([part], { parts, at, outer });
        });
      } else walk(childrenOf(node), outer);
    }
  };
  walk(nodes, undefined);
  return places;
}

/** All nodes of a script, outer ones first. */
export function allNodes(nodes: readonly ShellNode[]): readonly ShellNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(childrenOf(node))]);
}

/** All commands of a script, outer ones first. */
export function commandsIn(nodes: readonly ShellNode[]): readonly Command[] {
  return allNodes(nodes).flatMap((node) => (node.kind === "command" ? node : []));
}

/** The nodes directly inside a node; of a command, the scripts in its words and the one that it makes a shell run. */
function childrenOf(node: ShellNode): readonly ShellNode[] {
  const inWords = (words: readonly ShellWord[]) => words.flatMap((word) => scriptsOf(word.parts).flat());
  switch (node.kind) {
    case "command":
      return [
        ...node.assignments.flatMap(({ value }) => (value ? inWords([value]) : [])),
        ...inWords([...node.words, ...node.redirects.flatMap(({ target }) => target ?? [])]),
        ...(node.inner ?? []),
      ];
    case "pipeline":
    case "and-or":
      return node.parts;
    case "background":
      return [node.node];
    case "group":
    case "function":
      return node.body;
    case "if":
      return [...node.branches.flatMap(({ condition, body }) => [...condition, ...body]), ...(node.otherwise ?? [])];
    case "loop":
      return [...node.condition, ...node.body];
    case "case":
      return node.items.flatMap(({ body }) => body);
    case "test":
      return node.scripts.flat();
  }
}
