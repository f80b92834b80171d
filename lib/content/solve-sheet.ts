import { parseExpression } from "./expression";
import { isUnit } from "./quantity";
import type { Locale, SheetFigures } from "./question";
import type { SolvedSheet } from "./rendered-section";
import { sheetAnswers } from "./sheet-answers";

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
    readonly within: string;
    readonly because: string;
    readonly wrong: readonly { readonly answer: string | number; readonly because: string }[];
  }[];
}

/**
 * Every step's figure for every variant, and the figures to reckon with.
 * Throws what `parseExpression` and `evaluate` throw, and on an unknown unit: the verifier refuses such a sheet before it is published.
 */
export function solveSheet(sheet: SheetText, locale: Locale): SolvedSheet & { readonly figures: SheetFigures } {
  const figures = figuresOf(sheet);
  const given = sheet.given.map(({ label, value, unit }) => ({
    label,
    figures: [value].flat().map((figure) => figureOf(figure as number, unit, locale)),
  }));
  const solved = Array.from({ length: figures.variants }, (_, variant) => {
    const answers = sheetAnswers(figures, variant);
    return sheet.steps.map(({ id, unit }) => figureOf(answers.get(id)?.inUnit ?? Number.NaN, unit, locale));
  });
  const steps = sheet.steps.map(({ ask, answer, because, wrong }, at) => {
    const own = solved.map((figuresOfVariant) => figuresOfVariant[at] ?? "");
    return {
      ask,
      because,
      formula: formulaOf(String(answer)),
      figures: new Set(own).size === 1 ? own.slice(0, 1) : own,
      wrong: wrong.map((path) => path.because),
    };
  });
  return { given, steps, figures };
}

function figuresOf(sheet: SheetText): SheetFigures {
  const variants = Math.max(1, ...sheet.given.map(({ value }) => (typeof value === "number" ? 1 : value.length)));
  return {
    given: sheet.given.map(({ id, value, unit }) => ({
      id,
      values: typeof value === "number" ? Array.from({ length: variants }, () => value) : value,
      unit: known(unit),
    })),
    steps: sheet.steps.map(({ id, unit, answer, within, wrong }) => ({
      id,
      unit: known(unit),
      answer: parseExpression(String(answer)),
      within: Number.parseFloat(within) / 100,
      wrong: wrong.map((path) => ({ answer: parseExpression(String(path.answer)) })),
    })),
    variants,
  };
}

function known(unit: string) {
  if (!isUnit(unit)) throw new Error(`worksheet: unknown unit ${unit}`);
  return unit;
}

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
