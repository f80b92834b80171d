import type { Complain } from "./content-error";
import { type Expression, ExpressionError, evaluate, parseExpression } from "./expression";
import { type TranslationFront, WorksheetData } from "./front-matter";
import { isClose, type Quantity, quantity, sameDimension } from "./quantity";
import type { Fence, Worksheet, WorksheetStep } from "./question";
import { givenNames } from "./sheet-answers";
import { fitYaml, parseStrictYaml } from "./strict-yaml";

/** Reads a sheet of numbers and proves it for every variant: dimensions, finite answers, wrong answers far enough from the right one and each other. */
export function parseWorksheet(fence: Fence, translation: TranslationFront | null, complain: Complain): Worksheet | null {
  const named: Complain = (line, message, key) => complain(line, message, key === undefined ? "worksheet" : `worksheet.${key}`);
  const yaml = parseStrictYaml(fence.text, fence.line + 1, named);
  const data = yaml && fitYaml(yaml, WorksheetData, named);
  if (!yaml || !data) return null;
  let sound = true;
  const refuse = (path: (string | number)[], message: string, id: string) => {
    sound = false;
    complain(yaml.lineOf(path), message, `worksheet ${id}`);
  };
  const ids = new Set<string>();
  for (const [kind, list] of [
    ["given", data.given],
    ["steps", data.steps],
  ] as const)
    for (const [index, entry] of list.entries()) {
      if (ids.has(entry.id)) refuse([kind, index, "id"], "this id stands here twice", entry.id);
      if (["ceil", "floor", "min", "max"].includes(entry.id)) refuse([kind, index, "id"], "is the name of a function", entry.id);
      ids.add(entry.id);
    }
  const lengths = new Set(data.given.flatMap((given) => (Array.isArray(given.value) ? [given.value.length] : [])));
  if (lengths.size > 1) refuse(["given"], `value lists of different lengths: ${[...lengths].join(", ")}`, "given");
  const variants = [...lengths][0] ?? 1;
  const formula = (source: string, path: (string | number)[], id: string): Expression | null => {
    try {
      return parseExpression(source);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      refuse(path, error.message, id);
      return null;
    }
  };
  const steps: WorksheetStep[] = [];
  for (const [index, step] of data.steps.entries()) {
    const answer = formula(step.answer, ["steps", index, "answer"], step.id);
    const zh = translation?.worksheet?.[step.id];
    const words = typeof zh === "object" && zh.wrong.length === step.wrong.length ? zh : null;
    const wrong = step.wrong.map((path, k) => ({
      answer: formula(path.answer, ["steps", index, "wrong", k, "answer"], step.id),
      because: { en: path.because, zh: words?.wrong[k] ?? null },
    }));
    if (answer === null || wrong.some((path) => path.answer === null)) continue;
    steps.push({
      id: step.id,
      ask: { en: step.ask, zh: words?.ask ?? null },
      unit: step.unit,
      answer,
      within: Number.parseFloat(step.within) / 100,
      because: { en: step.because, zh: words?.because ?? null },
      wrong: wrong as WorksheetStep["wrong"],
    });
  }
  const given = data.given.map((entry) => {
    const zh = translation?.worksheet?.[entry.id];
    return {
      id: entry.id,
      label: { en: entry.label, zh: typeof zh === "string" ? zh : null },
      values: Array.isArray(entry.value) ? entry.value : Array.from({ length: variants }, () => entry.value as number),
      unit: entry.unit,
    };
  });
  if (!sound) return null;
  const sheet = { given, steps, variants };
  proveVariants(sheet, refuse);
  return sheet;
}

function proveVariants(sheet: Worksheet, refuse: (path: (string | number)[], message: string, id: string) => void): void {
  const told = new Set<string>();
  const once = (path: (string | number)[], message: string, id: string) => {
    // One fault shows in every variant; say it once.
    const key = `${path.join(".")} ${message.replace(/ in variant \d+$/, "")}`;
    if (!told.has(key)) refuse(path, message, id);
    told.add(key);
  };
  for (let variant = 0; variant < sheet.variants; variant++) {
    const where = sheet.variants > 1 ? ` in variant ${variant + 1}` : "";
    const names = givenNames(sheet, variant);
    for (const [index, step] of sheet.steps.entries()) {
      const at = ["steps", index];
      const value = (expression: Expression, path: (string | number)[]): Quantity | null => {
        try {
          return evaluate(expression, names);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          once(path, error.message, step.id);
          return null;
        }
      };
      const answer = value(step.answer, [...at, "answer"]);
      if (!answer) return;
      // Later steps stand on this one: what is wrong with them then is only its consequence.
      if (!sameDimension(answer, quantity(1, step.unit)))
        once([...at, "answer"], `the answer is no ${step.unit === "1" ? "plain number" : step.unit}`, step.id);
      else if (!Number.isFinite(answer.value)) once([...at, "answer"], `the answer is ${answer.value}${where}`, step.id);
      if (told.size > 0) return;
      const wrongs = step.wrong.map((path, k) => value(path.answer, [...at, "wrong", k, "answer"]));
      for (const [k, wrong] of wrongs.entries()) {
        if (!wrong) continue;
        const path = [...at, "wrong", k, "answer"];
        const twice = 2 * step.within;
        if (!Number.isFinite(wrong.value)) once(path, `is ${wrong.value}${where}`, step.id);
        else if (isClose(wrong.value, answer.value, twice))
          once(path, `is not further than twice the tolerance from the right answer${where}`, step.id);
        for (const [l, other] of wrongs.slice(0, k).entries())
          if (other && (isClose(wrong.value, other.value, twice) || isClose(other.value, wrong.value, twice)))
            once(path, `cannot be told apart from wrong answer ${l + 1}${where}`, step.id);
      }
      names.set(step.id, answer);
    }
  }
}
