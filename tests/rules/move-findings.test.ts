import { expect, test } from "vitest";
import { moveFindings } from "@/lib/rules/move-findings";

const at = (start: number, end: number) => ({ span: { start, end } });
test.each([
  ["one\ntwo\nthree", "one\ntwo\nthree", [at(0, 3), at(4, 7)], [at(0, 3), at(4, 7)]],
  ["one\ntwo\nthree", "one\ntwo!\nthree", [at(0, 3), at(4, 8), at(8, 13)], [at(0, 3), at(9, 14)]],
  ["one\ntwo", "zero\none\ntwo", [at(0, 3), at(4, 7)], [at(5, 8), at(9, 12)]],
  ["aa", "aaa", [at(0, 1), at(1, 2)], [at(0, 1), at(1, 2)]],
  ["one\ntwo", "", [at(0, 3)], []],
  ["one", "two", [at(0, 3)], []],
])("%j to %j", (before, after, findings, moved) => expect(moveFindings(before, after, findings)).toEqual(moved));

test("a moved finding still covers the same text", () => {
  const before = "FROM a\nRUN b\nCMD c";
  const span = { start: 7, end: 12 };
  for (const after of ["FROM abc\nRUN b\nCMD c", "FROM a\nRUN b\nCMD", "# x\nFROM a\nRUN b\nCMD c", "RUN b\nCMD c"])
    for (const { span: moved } of moveFindings(before, after, [{ span }])) expect(after.slice(moved.start, moved.end)).toBe("RUN b");
});
