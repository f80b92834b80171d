import type { SheetFigures } from "@/lib/content/question";
import { checkStep, type StepCheck } from "@/lib/content/sheet-answers";

/** A figure typed at a step; null: ours was asked for instead. */
export interface SheetAnswer {
  readonly step: string;
  readonly typed: string | null;
}

/** Longest figure that is taken, in UTF-16 units, and how many a sheet may have. */
export const typedLimit = 40;
export const answersLimit = 200;

/** A step as far as it was worked on: what was typed and what it was, the last one first right or given up. */
export interface SheetStepState {
  readonly id: string;
  readonly tries: readonly { readonly typed: string; readonly check: Exclude<StepCheck, { is: "unreadable" }> }[];
  readonly state: "later" | "open" | "right" | "shown";
}

/**
 * The steps of a sheet after some answers, or null where the answers are no walk through it: each belongs to the step that is open, can be read
 * as a figure, and nothing follows what was right or given up.
 */
export function sheetSteps(sheet: SheetFigures, variant: number, answers: readonly SheetAnswer[]): readonly SheetStepState[] | null {
  if (variant < 0 || variant >= sheet.variants) return null;
  const steps = sheet.steps.map(({ id }): { -readonly [K in keyof SheetStepState]: SheetStepState[K] } => ({
    id,
    tries: [],
    state: "later",
  }));
  let open = 0;
  for (const { step, typed } of answers) {
    const current = steps[open];
    if (!current || current.id !== step) return null;
    if (typed === null) current.state = "shown";
    else {
      const check = checkStep(sheet, variant, open, typed);
      if (check.is === "unreadable") return null;
      current.tries = [...current.tries, { typed, check }];
      if (check.is === "right") current.state = "right";
    }
    if (current.state !== "later") open++;
  }
  const current = steps[open];
  if (current) current.state = "open";
  return steps;
}

/** Whether every step is right or given up. */
export const isSheetDone = (steps: readonly SheetStepState[]): boolean =>
  steps.every(({ state }) => state === "right" || state === "shown");

/** How many steps were right at the first figure. */
export const rightAtOnce = (steps: readonly SheetStepState[]): number =>
  steps.filter(({ state, tries }) => state === "right" && tries.length === 1).length;

/** The variant (from 0) of the next visit: the one after the last that was ended, the first where none was. */
export function nextVariant(sheet: SheetFigures, last: number | null): number {
  return last === null ? 0 : (last + 1) % sheet.variants;
}

/**
 * How far a figure is from ours on a logarithmic ruler: -1 is a tenth, 0 the same, 1 ten times; clipped to ±1.2.
 * Null where one of the two is zero or their signs differ.
 */
export function decadesApart(value: number, ours: number): number | null {
  const ratio = value / ours;
  return Number.isFinite(ratio) && ratio > 0 ? Math.max(-1.2, Math.min(1.2, Math.log10(ratio))) : null;
}
