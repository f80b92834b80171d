import { expect, test } from "vitest";
import { applyEdits, joinFixes } from "@/lib/lint/apply-edits";

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

test("edits are made at their places, in whatever order they come", () => {
  expect(applyEdits("FROM a\nRUN b\n", [edit(11, 12, "bb"), edit(5, 6, "alpine"), edit(13, 13, "CMD c\n")])).toBe(
    "FROM alpine\nRUN bb\nCMD c\n",
  );
  expect(applyEdits("abc", [])).toBe("abc");
  expect(applyEdits("abc", [edit(0, 3, "")])).toBe("");
});

test("a fix that touches an earlier one is left out as a whole", () => {
  const first = [edit(0, 4, "A")];
  const second = [edit(4, 6, "B"), edit(20, 21, "C")];
  const third = [edit(10, 12, "D")];
  expect(joinFixes([first, second, third])).toEqual({ edits: [...first, ...third], left: 1 });
});
