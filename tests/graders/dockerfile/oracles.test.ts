import { createRequire } from "node:module";
import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, test } from "vitest";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { interpreterOf, shellSource } from "@/lib/graders/dockerfile/run-commands";
import { readScript } from "@/lib/graders/dockerfile/shell";
import { type ShellNode, type ShellPart, scriptsOf } from "@/lib/graders/dockerfile/shell-tree";
import { answers, corpus } from "../../support/dockerfile-corpus";

const require = createRequire(import.meta.url);
const { syntax } = require("mvdan-sh");

const all = [...corpus, ...answers];

/** Where dockerfile-ast is known to be wrong, with the reason. */
const listDiffers: Readonly<Record<string, string>> = {
  "escaped-backslash.Dockerfile": "takes an escaped backslash at the end of a line for a continuation",
};

/** Where the shell oracle cannot read what bash can, or we leave the reading to another shell. */
const isOtherShell = (text: string) => text.includes("powershell");

test("there is enough to compare", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(116);
  expect(answers.length).toBeGreaterThanOrEqual(100);
});

describe("the instructions are those that dockerfile-ast finds", () => {
  test.each(all)("%s", (name, text) => {
    const ours = parseDockerfile(text).instructions.map((instruction) => `${instruction.firstLine} ${instruction.written.toUpperCase()}`);
    const theirs = DockerfileParser.parse(text)
      .getInstructions()
      .map((instruction) => `${instruction.getRange().start.line} ${instruction.getKeyword()}`);
    if (Object.hasOwn(listDiffers, name)) expect(ours).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });
});

/** Words of each simple command as written, in order of place. */
function ourCommands(nodes: readonly ShellNode[]): string[] {
  const found: { start: number; words: string }[] = [];
  const parts = (list: readonly ShellPart[]) => {
    for (const script of scriptsOf(list)) visit(script);
  };
  const visit = (list: readonly ShellNode[]): void => {
    for (const node of list) {
      switch (node.kind) {
        case "command":
          if (node.words.length > 0)
            found.push({ start: node.words[0]?.span.start ?? 0, words: node.words.map((word) => word.text).join(" ") });
          for (const word of node.words) parts(word.parts);
          for (const { value, scripts } of node.assignments) {
            if (value) parts(value.parts);
            for (const script of scripts) visit(script);
          }
          for (const { target } of node.redirects) if (target) parts(target.parts);
          break;
        case "pipeline":
        case "and-or":
          visit(node.parts);
          break;
        case "background":
          visit([node.node]);
          break;
        case "group":
          visit(node.body);
          for (const { target } of node.redirects) if (target) parts(target.parts);
          break;
        case "if":
          for (const { condition, body } of node.branches) visit([...condition, ...body]);
          visit(node.otherwise ?? []);
          break;
        case "loop":
          for (const word of node.words) parts(word.parts);
          visit([...node.condition, ...node.body]);
          break;
        case "case":
          parts(node.subject.parts);
          for (const { patterns, body } of node.items) {
            for (const pattern of patterns) parts(pattern.parts);
            visit(body);
          }
          break;
        case "function":
          visit(node.body);
          break;
        case "test":
          for (const script of node.scripts) visit(script);
      }
    }
  };
  visit(nodes);
  return found.sort((a, b) => a.start - b.start).map(({ words }) => words);
}

const declarations = /^(export|local|readonly|declare|typeset)\b/;

/** Null for a text that is no script to it. */
function theirCommands(text: string): string[] | null {
  const found: { start: number; words: string }[] = [];
  let tree: unknown;
  try {
    tree = syntax.NewParser(syntax.KeepComments(false)).Parse(text, "run.sh");
  } catch (error) {
    if (typeof (error as { Error?: unknown }).Error === "function") return null;
    throw error;
  }
  syntax.Walk(tree, (node: unknown) => {
    // What a here-document substitutes is text to our tree.
    if (node && syntax.NodeType(node) === "Redirect" && (node as { Hdoc?: unknown }).Hdoc) return false;
    if (node && syntax.NodeType(node) === "CallExpr") {
      const args = (node as { Args: { Pos(): { Offset(): number }; End(): { Offset(): number } }[] }).Args;
      const bytes = Buffer.from(text);
      const words = args.map((word) => bytes.subarray(word.Pos().Offset(), word.End().Offset()).toString());
      if (words.length > 0) found.push({ start: args[0]?.Pos().Offset() ?? 0, words: words.join(" ") });
    }
    return true;
  });
  return found.sort((a, b) => a.start - b.start).map(({ words }) => words);
}

describe("the simple commands of each RUN are those that mvdan/sh finds", () => {
  test.each(all.filter(([, text]) => !isOtherShell(text)))("%s", (_, text) => {
    for (const instruction of parseDockerfile(text).instructions) {
      if (instruction.keyword !== "RUN" || instruction.exec) continue;
      const { value } = shellSource(instruction);
      if (/python/.test(interpreterOf(value) ?? "")) continue;
      const source = { value, pieces: [{ at: 0, from: 0 }] };
      // Declarations are nodes of their own there; both programs are asked about the rest.
      const { nodes, brokenAt } = readScript(source);
      const theirs = theirCommands(value)?.filter((words) => !declarations.test(words));
      expect([value, brokenAt >= 0]).toEqual([value, theirs === undefined]);
      const ours = ourCommands(nodes).filter((words) => !declarations.test(words));
      if (theirs) expect(ours).toEqual(theirs);
    }
  });
});
