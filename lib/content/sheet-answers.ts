import { evaluate } from "./expression";
import { inUnit, isClose, type Quantity, quantity, readQuantity } from "./quantity";
import type { SheetFigures } from "./question";

/** The given figures of one variant (from 0) by id; more may be added by whoever reckons on. */
export function givenNames(sheet: Pick<SheetFigures, "given">, variant: number): Map<string, Quantity> {
  return new Map(sheet.given.map(({ id, values, unit }) => [id, quantity(values[variant] ?? Number.NaN, unit)]));
}

/** The right answer of every step for one variant (from 0), in base units and in the step's own unit. Throws what `evaluate` throws. */
export function sheetAnswers(
  sheet: SheetFigures,
  variant: number,
): ReadonlyMap<string, { readonly base: number; readonly inUnit: number }> {
  const names = givenNames(sheet, variant);
  return new Map(
    sheet.steps.map((step) => {
      const answer = evaluate(step.answer, names);
      names.set(step.id, answer);
      return [step.id, { base: answer.value, inUnit: inUnit(answer.value, step.unit) }];
    }),
  );
}

/** What a typed figure is: no quantity of the step's dimension; right; or wrong, by the path of that number where one is known. Figures in base units. */
export type StepCheck =
  | { readonly is: "unreadable" }
  | { readonly is: "right"; readonly value: number; readonly ours: number }
  | { readonly is: "wrong"; readonly value: number; readonly ours: number; readonly path: number | null };

/**
 * Holds what was typed for step `at` (from 0) of a variant against the right answer and against the known wrong paths, all within the
 * step's tolerance. Earlier steps count with their right answers. Throws a RangeError where there is no such step.
 */
export function checkStep(sheet: SheetFigures, variant: number, at: number, typed: string): StepCheck {
  const step = sheet.steps[at];
  if (!step) throw new RangeError(`no step ${at}`);
  const value = readQuantity(typed, step.unit);
  if (value === null) return { is: "unreadable" };
  const names = givenNames(sheet, variant);
  for (const earlier of sheet.steps.slice(0, at)) names.set(earlier.id, evaluate(earlier.answer, names));
  const ours = evaluate(step.answer, names).value;
  if (isClose(value, ours, step.within)) return { is: "right", value, ours };
  const path = step.wrong.findIndex((wrong) => isClose(value, evaluate(wrong.answer, names).value, step.within));
  return { is: "wrong", value, ours, path: path === -1 ? null : path };
}
