import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadRuleSet } from "@/lib/graders/dockerfile";
import type { Instruction } from "@/lib/graders/dockerfile/file";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { parseWords } from "@/lib/graders/parse-words.server";
import { linterLines } from "@/tests/support/linter-lines";

const { rules } = await loadRuleSet();

/** A text and, for each of its lines, the line on which it stands in another dress. */
interface Dressed {
  readonly text: string;
  readonly lineOf: ReadonlyMap<number, number>;
}

/** Writes the first line of each instruction anew, as one or more lines. */
function rewrite(text: string, write: (line: string, instruction: Instruction) => readonly string[]): Dressed {
  const begins = new Map(parseDockerfile(text).instructions.map((instruction) => [instruction.firstLine, instruction]));
  const lineOf = new Map<number, number>();
  const lines: string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    lineOf.set(at + 1, lines.length + 1);
    const instruction = begins.get(at);
    lines.push(...(instruction ? write(line, instruction) : [line]));
  }
  return { text: lines.join("\n"), lineOf };
}

/** The script of a RUN on one line that has neither flags nor a heredoc. */
function scriptOf(line: string, instruction: Instruction): string | undefined {
  const isPlain = instruction.keyword === "RUN" && instruction.firstLine === instruction.lastLine && !instruction.exec;
  return isPlain && instruction.heredocs.length === 0 && instruction.flags.length === 0 ? line.slice(4) : undefined;
}

const inScripts = (write: (script: string) => readonly string[]) => (text: string) =>
  rewrite(text, (line, instruction) => {
    const script = scriptOf(line, instruction);
    return script === undefined ? [line] : write(script);
  });

const asItIs = (text: string) => (dressed: string) => ({
  text: dressed,
  lineOf: new Map(text.split("\n").map((_, at) => [at + 1, at + 1])),
});

const dresses: Readonly<Record<string, (text: string) => Dressed>> = {
  "Windows line ends": (text) => asItIs(text)(text.replaceAll("\n", "\r\n")),
  "a byte order mark": (text) => asItIs(text)(`\ufeff${text}`),
  "keywords in lower case": (text) => rewrite(text, (line) => [line.replace(/^\S+/, (keyword) => keyword.toLowerCase())]),
  indentation: (text) => rewrite(text, (line) => [` \t${line}`]),
  "arguments on the next line": (text) =>
    rewrite(text, (line) => {
      const [, keyword, rest] = /^(\S+) (?!--)(.*[^\\])$/.exec(line) ?? [];
      return rest === undefined ? [line] : [`${keyword} \\`, ` ${rest}`];
    }),
  "a comment inside": inScripts((script) => ["RUN \\", "  # note \\", "", `  ${script}`]),
  "a heredoc": inScripts((script) => ["RUN <<END", script, "END", ""]),
  "a quoted heredoc with tabs": inScripts((script) => ["RUN <<-'END'", `\t${script}`, "END", ""]),
  braces: inScripts((script) => [`RUN { ${script}; }`]),
  "a function": inScripts((script) => [`RUN f() { ${script}; }`]),
};

const examples = rules.flatMap((rule) => {
  const code = rule.aliases.find((alias) => /^DL\d+$/.test(alias));
  if (code === undefined) return [];
  const parsed = parseWords(
    readFileSync(fileURLToPath(new URL(`../../../lib/graders/${rule.id.replace("/", "/rules/")}.md`, import.meta.url)), "utf8"),
  );
  if (!parsed.ok) throw new Error(rule.id);
  return parsed.words.en.examples.filter((one) => one.with === undefined).map(({ text }) => ({ code, text }));
});

test("there is enough to dress", () => {
  expect(new Set(examples.filter(({ code, text }) => linterLines(code, text).length > 0).map(({ code }) => code)).size).toBeGreaterThan(50);
});

describe.each(Object.entries(dresses))("hadolint's rules report the same in %s", (_, dress) => {
  test.each(examples)("$code in $text", ({ code, text }) => {
    const { text: dressed, lineOf } = dress(text);
    expect(linterLines(code, dressed)).toEqual(linterLines(code, text).map((line) => lineOf.get(line)));
  });
});
