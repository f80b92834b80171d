import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { drawTree } from "@/lib/content/draw-tree";
import { renderSection } from "@/lib/content/render-section";
import { sectionsOf } from "@/lib/content/translation";
import { readPublished } from "../support/published-question";

let parse: (source: string) => Promise<unknown>;

// Mermaid looks for a window when it is imported, and cannot parse without one.
beforeAll(async () => {
  Object.assign(globalThis, { window: new JSDOM("").window });
  const { default: mermaid } = await import("mermaid");
  parse = (source) => mermaid.parse(source);
});

test("the parser is a real one: a broken drawing is refused", async () => {
  await expect(parse('flowchart LR\n  a["x --> b')).rejects.toThrow();
});

test.each(["en", "zh"] as const)("the tree of pending-pod-triage is drawn in %s and parses", async (locale) => {
  const question = readPublished("kubernetes/pending-pod-triage");
  const section = sectionsOf(question, locale).find(({ name }) => name === "Diagram");
  const { parts } = await renderSection({ kind: "concept", name: "Diagram", locale, markdown: section?.markdown ?? "" });
  const tree = parts.find((part) => part.type === "tree");
  if (!tree) throw new Error("no tree");
  await expect(parse(tree.source)).resolves.toBeTruthy();
  expect(tree.source.match(/^ {2}n\d+[[(]/gm)).toHaveLength(tree.nodes.length);
  expect(tree.source).toContain(locale === "en" ? "Are the missing Pods" : "Pod");
  expect(JSON.stringify(tree.nodes)).toContain(locale === "en" ? "The namespace’s quota is used up" : "命名空间的配额用完了");
});

describe("labels that are words or signs of Mermaid", () => {
  test.each([
    "end",
    "class",
    "graph TD",
    'say "x"',
    "a --> b",
    "50 % & <more>",
    "#35;",
    "`code`",
    "back\\slash",
    "{x} [y] (z) |w|",
    "click",
    "%% comment",
    "第一步：看看“事件”（最新的），然后呢？",
  ])("%s", async (label) => {
    const source = drawTree([
      {
        id: "end",
        ask: label,
        options: [
          { if: label, to: "class" },
          { if: "no", to: "x" },
        ],
      },
      { id: "class", cause: label },
      { id: "x", cause: "y" },
    ]);
    await expect(parse(source)).resolves.toBeTruthy();
  });
});

test("a way to nowhere is our bug", () => {
  expect(() => drawTree([{ id: "a", ask: "?", options: [{ if: "x", to: "b" }] }])).toThrow("no node b");
});
