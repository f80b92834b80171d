// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of shells
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Joined, piece, sourceOffset } from "@/lib/graders/dockerfile/joined";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { shellSource } from "@/lib/graders/dockerfile/run-commands";
import { readScript } from "@/lib/graders/dockerfile/shell";
import { parseShell } from "@/lib/graders/dockerfile/shell-parser";
import type { ShellNode } from "@/lib/graders/dockerfile/shell-tree";
import { readWithUnbash } from "@/tests/support/unbash-script";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const filesOf = (folder: string) =>
  readdirSync(at(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith("Dockerfile"))
    .map((name) => readFileSync(at(`${folder}/${name}`), "utf8"));

const whole = (text: string) => piece(text, 0, text.length);

/** `**` is one part to the oracle and two to us. */
function joinGlobs(parts: readonly unknown[]): unknown[] {
  const isGlob = (part: unknown): part is { kind: "glob"; value: string } => (part as { kind?: unknown } | undefined)?.kind === "glob";
  const joined: unknown[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (isGlob(part) && isGlob(before)) joined[joined.length - 1] = { ...before, value: before.value + part.value };
    else joined.push(part);
  }
  return joined;
}

/** A tree that can be compared: each text part without its way back, the scripts of a part in order of their text. */
function comparable(value: unknown, inOperand = false): unknown {
  if (Array.isArray(value)) return joinGlobs(value).map((item) => comparable(item, inOperand));
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value)
    // The oracle does not say that the operand of a quoted expansion is quoted.
    .filter(([key, inside]) => key !== "joined" && inside !== undefined && !(inOperand && key === "quoted"))
    .map(([key, inside]) => {
      if (key === "body" && !Array.isArray(inside)) return [key, (inside as Joined).value];
      if (key === "scripts") return [key, (inside as unknown[]).map((script) => JSON.stringify(comparable(script, inOperand))).sort()];
      return [key, comparable(inside, inOperand || key === "operand")];
    });
  return Object.fromEntries(pairs);
}

function same(text: Joined): void {
  const ours = parseShell(text, () => undefined);
  const theirs = readWithUnbash(text);
  expect({ text: text.value, broken: ours.brokenAt >= 0 }).toEqual({ text: text.value, broken: theirs.brokenAt >= 0 });
  // Of broken text each parser reads what it can.
  if (theirs.brokenAt < 0)
    expect({ text: text.value, nodes: comparable(ours.nodes) }).toEqual({ text: text.value, nodes: comparable(theirs.nodes) });
}

/** A choice that is the same in each run. */
function picker(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  return (list) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return list[(state >>> 0) % list.length] as (typeof list)[number];
  };
}

describe("the tree is the one that unbash finds", () => {
  test("in every shell text of the corpus and the cases", () => {
    let compared = 0;
    for (const source of [...filesOf("corpus/dockerfile"), ...filesOf("cases")]) {
      for (const instruction of parseDockerfile(source).instructions) {
        if (instruction.keyword !== "RUN" && instruction.keyword !== "CMD" && instruction.keyword !== "ENTRYPOINT") continue;
        if (instruction.exec) continue;
        same(shellSource(instruction));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  const commands = [
    "a ",
    "echo b ",
    "export x=1 y ",
    "x=1 c ",
    "set -e ",
    "sh -c 'i j' ",
    "[ -f x ] ",
    "[[ a = b ]] ",
    "(a) ",
    "{ a; } ",
    "! g ",
  ];
  const blocks = [
    "if a; then b; elif c; then d; else e; fi ",
    "for i in 1 2; do c; done ",
    "while a; do b; done ",
    "until a; do b; done ",
    "case $x in a|b) c;; (*) d;; esac ",
    "f() { g; } ",
    "((1+2)) ",
    "cat <<E\nh $i\nE\n",
  ];
  const words = [
    "'q' ",
    '"d $v `w`" ',
    '"${v:-w}" ',
    "$(c d) ",
    "`e f` ",
    "$((1+2)) ",
    "${y#*.} ",
    "${z:+k} ",
    "*.c ",
    "[ab]* ",
    "{a,b}c ",
    "{1..3} ",
    "~/x ",
    "$'\\n' ",
    "a\\ b ",
    "<(p) ",
    "\\$",
    "$@ ",
    "${#x} ",
    "${x/a/b} ",
  ];
  const redirections = [">f ", "2>&1 ", "<<<w ", "&>g ", "3<h ", ">>$i "];
  const joints = ["; ", "&& ", "|| ", "| ", "& ", "\n", "# c\n"];

  test("in four thousand made of every construct", () => {
    const pick = picker(2463534242);
    for (let made = 0; made < 4000; made++) {
      let text = "";
      for (let command = 0; command < 4; command++) {
        const start = pick([...commands, ...blocks]);
        text +=
          start + (/[)}\]] $/.test(start) || blocks.includes(start) ? "" : pick(words)) + (start.endsWith("\n") ? "" : pick(redirections));
        text += pick(joints);
      }
      same(whole(text));
    }
  });
});

describe("broken is what bash calls broken", () => {
  const pieces = [
    ...[
      "a",
      "b ",
      "x=1 ",
      "export ",
      "'q' ",
      '"d $v" ',
      "$(c d)",
      "$((1+2))",
      "${y#*.}",
      " | ",
      " && ",
      " || ",
      "; ",
      "\n",
      " & ",
      "(a) ",
      "{ a; } ",
    ],
    ...[
      "if a; then b; fi ",
      "for i in 1 2; do c; done ",
      "case $x in a|b) c;; *) d;; esac ",
      " >f ",
      " 2>&1 ",
      "! ",
      "\\\n",
      "*.c ",
      "{a,b} ",
      "# c\n",
    ],
    ...[
      ";[[ a = b ]] ",
      ";f() { g; }\n",
      " cat <<E\nh $i\nE\n",
      "if ",
      "then ",
      "fi ",
      "do ",
      "done ",
      "{ ",
      "} ",
      "( ",
      ") ",
      "esac ",
      "'",
      '"',
      "$(",
      "`",
    ],
  ];

  test("in six hundred scripts, whole and torn", () => {
    const pick = picker(88172645);
    for (let made = 0; made < 600; made++) {
      let text = "";
      for (let count = pick([1, 2, 3, 4, 5, 6]); count > 0; count--) text += pick(pieces);
      const { status, stderr } = spawnSync("bash", ["-n"], { input: `${text}\n`, encoding: "utf8" });
      expect({ text, broken: readScript(whole(text)).brokenAt >= 0 }, stderr).toEqual({ text, broken: status !== 0 });
    }
  });
});

describe("where bash is followed and the oracle is not", () => {
  const simple = (text: string) => {
    const { nodes, brokenAt } = readScript(whole(text));
    expect(brokenAt).toBe(-1);
    return nodes.map((node: ShellNode) => (node.kind === "command" ? node.words.map((word) => word.text) : node.kind));
  };

  test("a process substitution continues a word", () => expect(simple("a x<(b)")).toEqual([["a", "x<(b)"]]));
  test("a bracket that does not close before a blank is itself", () => expect(simple("a[ -f x ]")).toEqual([["a[", "-f", "x", "]"]]));
});

describe("each character of a text knows where it stands", () => {
  test.each([
    ['say "a \\$b"', 1, "a $b", [5, 6, 8, 9]],
    ["say a\\ b", 1, "a b", [4, 6, 7]],
    ["say a\\\\b", 1, "a\\b", [4, 6, 7]],
    ["say $'a\\tb'", 1, "a\tb", [6, 7, 9]],
    ["say a\\\nb", 1, "ab", [4, 7]],
  ])("%j", (text, index, value, offsets) => {
    const [command] = readScript(whole(text)).nodes;
    const part = command?.kind === "command" ? command.words[index]?.parts[0] : undefined;
    if (part?.kind !== "text") throw new Error("no text part");
    expect(part.value).toBe(value);
    expect([...value].map((_, character) => sourceOffset(part.joined, character))).toEqual(offsets);
  });
});

describe("hostile text", () => {
  const shapes = [
    "{",
    "[",
    "(",
    "((",
    "$((",
    "$(",
    "`",
    "\\`",
    "${",
    "${x:-",
    "a[ ",
    "export a[ ",
    "'",
    '"',
    "$'",
    "{a,",
    "a=( ",
    "<<E ",
    "<<E\n",
    "if ",
    "case x in a) ",
    "[[ ",
    "!(",
    "f() ",
    "for x in ",
    '"$(',
    '"`',
    "((a) ",
    "sh -c '",
    "} ",
    ") ",
    ";; ",
    "\\",
  ];

  test.each(shapes)("64 KB of %j ends", (shape) => {
    const text = shape.repeat(Math.ceil(65_536 / shape.length)).slice(0, 65_536);
    expect(readScript(whole(text)).nodes.length).toBeGreaterThanOrEqual(0);
  });

  test.each(shapes)("%j before and behind a command is read without a throw", (shape) => {
    for (const text of [`${shape}a; b`, `a; b ${shape}`, `a ${shape} b`, `a\n${shape}\nb`])
      expect(() => readScript(whole(text))).not.toThrow();
  });

  test("errors are told with their place, and what can be read is read", () => {
    expect(readScript(whole("a && ")).brokenAt).toBe(5);
    expect(readScript(whole("echo 'x")).brokenAt).toBe(5);
    expect(readScript(whole("if a; then b")).brokenAt).toBe(12);
    expect(readScript(whole("a )b; c")).nodes).toHaveLength(3);
  });
});
