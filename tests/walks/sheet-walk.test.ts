import fc from "fast-check";
import { expect, test } from "vitest";
import { quantity } from "@/lib/content/quantity";
import { checkStep, sheetAnswers } from "@/lib/content/sheet-answers";
import { decadesApart, isSheetDone, nextVariant, rightAtOnce, sheetSteps } from "@/lib/walks/sheet-walk";
import { readPublished } from "../support/published-question";

const question = readPublished("go/benchmark-claims-littles-law");
const sheet = question.kind === "concept" ? question.worksheet : null;
if (!sheet) throw new Error("no worksheet");
const ids = sheet.steps.map(({ id }) => id);
/** The right figure of a step, typed as a plain number of its unit. */
const right = (variant: number, at: number) => (sheetAnswers(sheet, variant).get(ids[at] as string)?.inUnit ?? 0).toFixed(6);

test.each([
  ["102", { is: "right" }],
  ["１０２", { is: "right" }],
  ["104", { is: "right" }],
  ["102,000", { is: "wrong", path: 0 }],
  ["102k", { is: "wrong", path: 0 }],
  ["7", { is: "wrong", path: null }],
  ["0", { is: "wrong", path: null }],
  ["102 s", { is: "unreadable" }],
  ["about a hundred", { is: "unreadable" }],
])("of the first step, %s is %j", (typed, wanted) => expect(checkStep(sheet, 0, 0, typed)).toMatchObject(wanted));

test("units of the dimension are taken, the step's own is meant where none is written", () => {
  const at = ids.indexOf("wait");
  const ms = Number(right(0, at));
  for (const typed of [`${ms}`, `${ms} ms`, `${ms / 1000} s`, `${(ms * 1000).toFixed(3)} µs`, `${ms / 1000} 秒`])
    expect(checkStep(sheet, 0, at, typed), typed).toMatchObject({ is: "right" });
  expect(checkStep(sheet, 0, at, `${ms} s`)).toMatchObject({ is: "wrong" });
  expect(checkStep(sheet, 0, 1, "83.3 a second")).toMatchObject({ is: "right" });
  expect(() => checkStep(sheet, 0, 99, "1")).toThrow(RangeError);
});

test("steps open one by one, tries are kept, a later step counts with the right answer of an earlier one", () => {
  const steps = sheetSteps(sheet, 1, [
    { step: "in_flight", typed: "112,000" },
    { step: "in_flight", typed: "112" },
    { step: "one_client", typed: null },
  ]);
  expect(steps?.map(({ state }) => state)).toEqual(["right", "shown", "open", "later", "later", "later"]);
  expect(steps?.[0]?.tries.map(({ check }) => check.is)).toEqual(["wrong", "right"]);
  const all = ids.map((step, at) => ({ step, typed: right(1, at) }));
  const done = sheetSteps(sheet, 1, all);
  expect(done && isSheetDone(done)).toBe(true);
  expect(done && rightAtOnce(done)).toBe(6);
});

test.each([
  [[{ step: "half", typed: "1" }]],
  [[{ step: "in_flight", typed: "fast" }]],
  [
    [
      { step: "in_flight", typed: "102" },
      { step: "in_flight", typed: "102" },
    ],
  ],
  [[...ids.map((step, at) => ({ step, typed: right(0, at) })), { step: "wait", typed: "1" }]],
])("answers that no walk can have are refused: %#", (answers) => expect(sheetSteps(sheet, 0, answers)).toBeNull());

test("a variant that does not exist is refused, the next visit takes the next", () => {
  for (const variant of [-1, 2, 99]) expect(sheetSteps(sheet, variant, [])).toBeNull();
  expect([null, 0, 1, 7].map((last) => nextVariant(sheet, last))).toEqual([0, 1, 0, 0]);
});

test("the ruler measures decades, and keeps silent where there are none", () => {
  expect(decadesApart(80, 8)).toBeCloseTo(1);
  expect(decadesApart(4, 8)).toBeCloseTo(-0.301, 3);
  expect([decadesApart(8e9, 8), decadesApart(1e-9, 8)]).toEqual([1.2, -1.2]);
  for (const [value, ours] of [
    [0, 8],
    [-8, 8],
    [8, 0],
  ] as const)
    expect(decadesApart(value, ours)).toBeNull();
});

test("whatever is typed, a step is right exactly within its tolerance", () => {
  const wanted = quantity(102, "1").value;
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (number) => {
      const typed = number.toFixed(6);
      const off = Math.abs(Number(typed) - wanted) / wanted;
      fc.pre(Math.abs(off - 0.03) > 1e-9);
      expect(checkStep(sheet, 0, 0, typed).is).toBe(off < 0.03 ? "right" : "wrong");
    }),
  );
});

test("no text of a learner makes the check throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.nat({ max: 5 }), (typed, at) => {
      expect(["unreadable", "right", "wrong"]).toContain(checkStep(sheet, 1, at, typed).is);
    }),
  );
});
