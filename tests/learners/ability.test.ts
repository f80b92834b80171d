import { expect, test } from "vitest";
import { abilityStep, isWeak } from "@/lib/learners/ability";

test.each([
  [0, null, "s0"],
  [2, null, "met"],
  [1, 0, "s1"],
  [1, 64, "s1"],
  [1, 65, "s2"],
  [1, 75, "s3"],
  [1, 85, "s4"],
  [1, 91, "s4"],
  [1, 92, "s5"],
  [1, 100, "s5"],
] as const)("%i met with %s percent is step %s", (met, share, step) => expect(abilityStep({ met, share })).toBe(step));

test("only a graded topic can be weak", () => {
  expect(isWeak({ met: 3, share: null })).toBe(false);
  expect(isWeak({ met: 3, share: 64 })).toBe(true);
  expect(isWeak({ met: 3, share: 65 })).toBe(false);
});
