import { describe, expect, test } from "vitest";
import { formatEdits } from "@/lib/graders/dockerfile/editor-help/format";
import type { Instruction } from "@/lib/graders/dockerfile/file";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { answers, corpus } from "../../../support/dockerfile-corpus";

function format(text: string): string {
  let out = "";
  let at = 0;
  for (const { span, text: by } of formatEdits(parseDockerfile(text))) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    out += text.slice(at, span.start) + by;
    at = span.end;
  }
  return out + text.slice(at);
}

describe("layout", () => {
  test.each([
    ["instructions stand at the margin", "  FROM a\n\tRUN b\n", "FROM a\nRUN b\n"],
    ["one blank after the keyword", "FROM    a\nCOPY\t\tx y\n", "FROM a\nCOPY x y\n"],
    ["continued lines are four blanks in", "FROM a\nRUN b \\\n&& c \\\n&& d\n", "FROM a\nRUN b \\\n    && c \\\n    && d\n"],
    [
      "deeper lines stay deeper",
      "FROM a\nRUN if b; then \\\n  c; \\\n    d; \\\n  fi\n",
      "FROM a\nRUN if b; then \\\n    c; \\\n      d; \\\n    fi\n",
    ],
    ["both at a stage", "FROM a\n  FROM b\n", "FROM a\n\nFROM b\n"],
    ["tabs", "FROM a\nRUN b \\\n\t&& c\n", "FROM a\nRUN b \\\n    && c\n"],
    ["no blanks at the ends of lines", "FROM a  \nRUN b \\  \n    c \n# d \n", "FROM a\nRUN b \\\n    c\n# d\n"],
    ["an empty line above a stage, and never two", "FROM a AS b\nRUN c\n\n\n\nRUN d\nFROM e\n", "FROM a AS b\nRUN c\n\nRUN d\n\nFROM e\n"],
    ["the comment of a stage goes with it", "FROM a\nRUN c\n# about e\nFROM e\n", "FROM a\nRUN c\n\n# about e\nFROM e\n"],
    ["one line feed at the end", "FROM a", "FROM a\n"],
    ["no empty lines at the end", "FROM a\n\n\n", "FROM a\n"],
    ["CRLF stays", "FROM a\r\nRUN b \\\r\nc\r\nFROM d", "FROM a\r\nRUN b \\\r\n    c\r\n\r\nFROM d\r\n"],
    ["another escape character", "# escape=`\nFROM a\nRUN b `\nc\n", "# escape=`\nFROM a\nRUN b `\n    c\n"],
  ])("%s", (_, before, after) => {
    expect(format(before)).toBe(after);
  });
});

describe("what means something stays", () => {
  test.each([
    ["a line in quotes", 'FROM a\nRUN echo "b \\\n  c"\n'],
    ["a line of single quotes in a group", "FROM a\nRUN sh -c 'b \\\n  c'\n"],
    ["a heredoc, with its blanks", "FROM a\nRUN <<EOF\n  b  \n\n\n\tc\nEOF\n"],
    ["words of [[ ]]", 'FROM a\nRUN [[ "a \\\n  b" ]]\n'],
    ["PowerShell", 'FROM a\nSHELL ["powershell", "-command"]\nRUN Write-Host "b" \\\n  c\n'],
    ["a heredoc without an end", "FROM a\nRUN <<EOF\n  b"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(format(text)).toBe(text);
  });
  test("empty lines above what would become a directive", () => {
    expect(format("\n\n# escape=`\nFROM a\n")).toBe("\n# escape=`\nFROM a\n");
  });
});

/** What Docker takes from a text, blanks outside of quotes aside. */
function meaning(text: string) {
  const told = (instruction: Instruction): unknown => [
    instruction.keyword,
    instruction.flags.map(({ name, value }) => [name, value]),
    instruction.rest.value.replace(/\s+/g, " "),
    instruction.heredocs.map(({ body }) => body.value),
  ];
  const { instructions, directives, stages, problems } = parseDockerfile(text);
  return [instructions.map(told), directives.map(({ name, value }) => [name, value]), stages.length, problems.map(({ kind }) => kind)];
}

describe("every Dockerfile of the corpus and every answer", () => {
  test("is the same after formatting, and formatting again changes nothing", () => {
    for (const [file, written] of [...corpus, ...answers])
      for (const text of [written, written.replace(/\r?\n/g, "\r\n")]) {
        const once = format(text);
        expect([file, meaning(once)]).toEqual([file, meaning(text)]);
        expect([file, format(once)]).toEqual([file, once]);
      }
  });
});
