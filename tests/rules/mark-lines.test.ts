import { expect, test } from "vitest";
import { markLines } from "@/lib/rules/mark-lines";

const plain = (text: string) => text.split("\n").map((line) => [{ text: line, token: "" }]);
const finding = (start: number, end: number, severity: "error" | "advice" = "error") => ({ span: { start, end }, severity });
const shape = (text: string, findings: ReturnType<typeof finding>[], tokens = plain(text)) =>
  markLines(text, tokens, findings).map((line) => [
    line.mark,
    line.pieces.map((piece) => (piece.under ? `[${piece.under}:${piece.text}]` : piece.text)).join("|"),
  ]);

test("a finding cuts the tokens it covers and keeps their names", () => {
  const tokens = [
    [
      { text: "FROM", token: "keyword" },
      { text: " node:latest", token: "" },
    ],
  ];
  const [line] = markLines("FROM node:latest", tokens, [finding(5, 16)]);
  expect(line?.pieces).toEqual([
    { text: "FROM", token: "keyword", under: null },
    { text: " ", token: "", under: null },
    { text: "node:latest", token: "", under: "fail" },
  ]);
});

test("a span over several lines is drawn on each, its mark stands on the first", () => {
  expect(shape("ab\ncd\nef", [finding(1, 7)])).toEqual([
    ["fail", "a|[fail:b]"],
    [null, "[fail:cd]"],
    [null, "[fail:e]|f"],
  ]);
});

test("of two findings the demanded one wins, where they overlap and in the gutter", () => {
  expect(shape("abcd", [finding(0, 4, "advice"), finding(2, 3)])).toEqual([["fail", "[advise:ab]|[fail:c]|[advise:d]"]]);
});

test("an empty span has a mark and underlines nothing; an empty line is a line", () => {
  expect(shape("a\n\nb", [finding(2, 2)])).toEqual([
    [null, "a"],
    ["fail", ""],
    [null, "b"],
  ]);
});

test("no text is lost, whatever the spans", () => {
  const text = "RUN a \\\n  && b\nCMD c";
  for (let start = 0; start <= text.length; start++)
    for (let end = start; end <= text.length; end++)
      expect(
        markLines(text, plain(text), [finding(start, end)])
          .map((line) => line.pieces.map((piece) => piece.text).join(""))
          .join("\n"),
      ).toBe(text);
});
