import type { z } from "zod";
import type { Complain } from "./content-error";
import { type TranslationFront, TreeData } from "./front-matter";
import { suggestion } from "./nearest-word";
import type { Fence, Tree, TreeNode } from "./question";
import { fitYaml, parseStrictYaml } from "./strict-yaml";

/** Reads and proves a troubleshooting tree: ids unique, every `to` exists, every node reached, no circle, options two or more and different. */
export function parseTree(fence: Fence, translation: TranslationFront | null, complain: Complain): Tree | null {
  const yaml = parseStrictYaml(fence.text, fence.line + 1, (line, message, key) => complain(line, message, key ?? "tree"));
  if (!yaml) return null;
  const nodes = fitYaml(yaml, TreeData, (line, message, key) => complain(line, message, key === undefined ? "tree" : `tree${key}`));
  if (!nodes) return null;
  const at = new Map<string, number>();
  let sound = true;
  const refuse = (path: (string | number)[], message: string, key: string) => {
    sound = false;
    complain(yaml.lineOf(path), message, key);
  };
  for (const [index, node] of nodes.entries()) {
    if (at.has(node.id)) refuse([index, "id"], `the node ${node.id} stands here twice`, "tree");
    else at.set(node.id, index);
  }
  for (const [index, node] of nodes.entries()) {
    if (!("options" in node)) continue;
    if (node.options.length < 2) refuse([index, "options"], "a question has two options or more", `tree ${node.id}`);
    const labels = new Set<string>();
    for (const [k, option] of node.options.entries()) {
      if (labels.has(option.if)) refuse([index, "options", k, "if"], `two options read "${option.if}"`, `tree ${node.id}`);
      labels.add(option.if);
      if (!at.has(option.to))
        refuse(
          [index, "options", k, "to"],
          `leads to ${option.to}, which does not exist${suggestion(option.to, [...at.keys()])}`,
          `tree ${node.id}`,
        );
    }
  }
  if (!sound) return null;
  checkReach(nodes, at, refuse);
  return nodes.map((node): TreeNode => {
    const zh = translation?.tree?.[node.id];
    if ("cause" in node) {
      const words = zh && "cause" in zh ? zh : null;
      return {
        is: "leaf",
        id: node.id,
        cause: { en: node.cause, zh: words?.cause ?? null },
        fix: { en: node.fix, zh: words?.fix ?? null },
      };
    }
    const words = zh && "ask" in zh && zh.options.length === node.options.length ? zh : null;
    return {
      is: "question",
      id: node.id,
      ask: { en: node.ask, zh: words?.ask ?? null },
      run: node.run,
      options: node.options.map((option, k) => ({
        if: { en: option.if, zh: words?.options[k] ?? null },
        shows: option.shows ?? null,
        to: option.to,
      })),
    };
  });
}

type Nodes = z.infer<typeof TreeData>;

function checkReach(
  nodes: Nodes,
  at: ReadonlyMap<string, number>,
  refuse: (path: (string | number)[], message: string, key: string) => void,
): void {
  const state = new Map<string, "open" | "done">();
  let circles = 0;
  const walk = (id: string, path: readonly string[]): void => {
    const node = nodes[at.get(id) as number];
    if (!node) return;
    state.set(id, "open");
    if ("options" in node) {
      for (const [k, option] of node.options.entries()) {
        const seen = state.get(option.to);
        if (seen === "open") {
          circles++;
          refuse(
            [at.get(id) as number, "options", k, "to"],
            `a circle: ${[...path.slice(path.indexOf(option.to)), option.to].join(" → ")}`,
            `tree ${id}`,
          );
        } else if (seen === undefined) walk(option.to, [...path, option.to]);
      }
    }
    state.set(id, "done");
  };
  const start = nodes[0] as Nodes[number];
  walk(start.id, [start.id]);
  // An edge that leads back leads nowhere else; mend that first.
  if (circles > 0) return;
  for (const [index, node] of nodes.entries()) if (!state.has(node.id)) refuse([index], `the node ${node.id} is never reached`, "tree");
}
