import { evaluate, parseExpression } from "./expression";
import { inUnit, isUnit, type Quantity, quantity } from "./quantity";
import type { Locale } from "./question";
import type { SolvedSheet } from "./rendered-section";

/** A worksheet fence as read from YAML, in one language. */
export interface SheetText {
  readonly given: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number | readonly number[];
    readonly unit: string;
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly ask: string;
    readonly unit: string;
    readonly answer: string | number;
    readonly because: string;
  }[];
}

/**
 * Works out every step for every variant; a later step may use the answers of earlier ones.
 * Throws what `parseExpression` and `evaluate` throw, and on an unknown unit: the verifier refuses such a sheet before it is published.
 */
export function solveSheet(sheet: SheetText, locale: Locale): SolvedSheet {
  const variants = Math.max(1, ...sheet.given.map(({ value }) => (typeof value === "number" ? 1 : value.length)));
  const given = sheet.given.map(({ label, value, unit }) => ({
    label,
    figures: [value].flat().map((figure) => figureOf(figure as number, unit, locale)),
  }));
  const solved = Array.from({ length: variants }, (_, variant) => {
    const names = new Map<string, Quantity>();
    for (const { id, value, unit } of sheet.given)
      names.set(id, inBase(typeof value === "number" ? value : (value[variant] ?? Number.NaN), unit));
    return sheet.steps.map((step) => {
      const found = evaluate(parseExpression(String(step.answer)), names);
      names.set(step.id, found);
      return figureOf(inUnit(found.value, known(step.unit)), step.unit, locale);
    });
  });
  const steps = sheet.steps.map(({ ask, answer, because }, at) => {
    const figures = solved.map((figuresOfVariant) => figuresOfVariant[at] ?? "");
    return { ask, because, formula: formulaOf(String(answer)), figures: new Set(figures).size === 1 ? figures.slice(0, 1) : figures };
  });
  return { given, steps };
}

function known(unit: string) {
  if (!isUnit(unit)) throw new Error(`worksheet: unknown unit ${unit}`);
  return unit;
}

const inBase = (value: number, unit: string): Quantity => quantity(value, known(unit));

/** Three significant digits are what an estimate can bear; whole numbers are written out. */
function figureOf(value: number, unit: string, locale: Locale): string {
  const text = Number.isInteger(value)
    ? value.toLocaleString("en")
    : value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 });
  if (unit === "1") return text;
  const perSecond = {
    en: { "1/s": "a second", "1/min": "a minute", "1/h": "an hour" },
    zh: { "1/s": "每秒", "1/min": "每分钟", "1/h": "每小时" },
  }[locale];
  const named = perSecond[unit as keyof typeof perSecond];
  if (named) return locale === "zh" ? `${named} ${text}` : `${text} ${named}`;
  return `${text} ${unit}`;
}

const formulaOf = (expression: string): string =>
  expression.replaceAll("*", "×").replaceAll("/", "÷").replaceAll("-", "−").replaceAll("_", " ");
