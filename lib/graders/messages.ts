import type { Completion, Hover, Input, Outline, Tests } from "./grader";
import { answerLimitBytes, byteLength } from "./limits";
import type { Report, TestResult } from "./report";
import type { Edit, Finding, Language } from "./rule";
import { type Fit, flag, type Misfit, object, oneOf, optional, type Schema, text } from "./schema";

/** Page to worker, server to thread. One closed union; `id` grows with each request of one side. */
export type Request =
  | {
      readonly type: "grade";
      readonly id: number;
      readonly language: Language;
      readonly question: Report["question"];
      readonly input: Input;
      /** null while typing: lines that need tests wait. */
      readonly tests: Tests | null;
    }
  | { readonly type: "fix"; readonly id: number; readonly language: Language; readonly input: Input; readonly finding: Finding }
  | { readonly type: "complete"; readonly id: number; readonly language: Language; readonly input: Input; readonly at: number }
  | { readonly type: "hover"; readonly id: number; readonly language: Language; readonly input: Input; readonly at: number }
  | { readonly type: "format"; readonly id: number; readonly language: Language; readonly input: Input }
  | { readonly type: "outline"; readonly id: number; readonly language: Language; readonly input: Input }
  | { readonly type: "cancel"; readonly id: number };

/** Worker to page, thread to server. `id` is that of the request. */
export type Reply =
  /** The language is open and the work begins: from here the time limit counts. */
  | { readonly type: "started"; readonly id: number }
  /** Bytes of packs and engines while a language is opened. */
  | { readonly type: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: "test"; readonly id: number; readonly result: TestResult }
  | { readonly type: "graded"; readonly id: number; readonly report: Report; readonly ms: number }
  | { readonly type: "edits"; readonly id: number; readonly edits: readonly Edit[] }
  | { readonly type: "completions"; readonly id: number; readonly completions: readonly Completion[] }
  | { readonly type: "hovered"; readonly id: number; readonly hover: Hover | null }
  | { readonly type: "outlined"; readonly id: number; readonly outline: Outline | null }
  /** Not done: there is no usable grader for the language, or it could not be opened, or our code threw. */
  | { readonly type: "refused"; readonly id: number; readonly reason: "no-grader" | "not-opened" | "engine" }
  /** For the log of the other side: which rule or engine of ours broke, and why. */
  | { readonly type: "broke"; readonly id: number; readonly rule: string; readonly error: string };

const misfit = (path: string, problem: string): { ok: false; misfits: Misfit[] } => ({ ok: false, misfits: [{ path, problem }] });

const check = <T>(shape: string, accepts: (value: unknown) => boolean): Schema<T> => ({
  shape,
  fit: (value, path = "message") => (accepts(value) ? { ok: true, value: value as T } : misfit(path, `must be ${shape}`)),
});

export const string = check<string>("a string", (value) => typeof value === "string");
export const number = check<number>("a number", (value) => typeof value === "number" && Number.isFinite(value));
export const whole = check<number>("a whole number from 0", (value) => Number.isSafeInteger(value) && (value as number) >= 0);
const anything = check<unknown>("anything", () => true);
export const map = check<Record<string, unknown>>("a map", (value) => typeof value === "object" && value !== null && !Array.isArray(value));

/** A list that may be empty, unlike a rule's parameters. */
export function each<T>(item: Schema<T>): Schema<readonly T[]> {
  return {
    shape: `(${item.shape})[]`,
    fit(value, path = "message") {
      if (!Array.isArray(value)) return misfit(path, "must be a list");
      const misfits = value.flatMap((entry, index) => {
        const fit = item.fit(entry, `${path}[${index}]`);
        return fit.ok ? [] : fit.misfits;
      });
      return misfits.length > 0 ? { ok: false, misfits } : { ok: true, value };
    },
  };
}

/** Exactly this word. */
export const word = <const W extends string>(value: W) => oneOf(value);

/** The value, or null. */
export function orNull<T>(inner: Schema<T>): Schema<T | null> {
  return { shape: `${inner.shape} | null`, fit: (value, path) => (value === null ? { ok: true, value } : inner.fit(value, path)) };
}

const answer: Schema<string> = {
  shape: "a text within the limit",
  fit(value, path = "message") {
    const fit = string.fit(value, path);
    // Three bytes a unit at most, so that most texts need no counting.
    if (fit.ok && fit.value.length * 3 > answerLimitBytes && byteLength(fit.value) > answerLimitBytes) return misfit(path, "is too large");
    return fit;
  },
};

export const language = oneOf("dockerfile", "yaml", "go");
export const span = object({ start: whole, end: whole });
const related = object({ span, data: optional(map) });
export const finding = object({
  rule: text,
  severity: oneOf("error", "warning", "advice", "info"),
  span,
  data: optional(map),
  related: optional(each(related)),
  text: optional(string),
  fixable: flag,
  suppressed: flag,
});
const input = object({
  text: answer,
  options: map,
  given: map,
  rubric: each(object({ id: text, rule: text, with: anything, points: number })),
});
export const question = object({ id: string, version: string });
const requests: Readonly<Record<Request["type"], Schema<unknown>>> = {
  grade: object({
    type: word("grade"),
    id: whole,
    language,
    question,
    input,
    tests: orNull(object({ files: map, cases: optional(string) })),
  }),
  fix: object({ type: word("fix"), id: whole, language, input, finding }),
  complete: object({ type: word("complete"), id: whole, language, input, at: whole }),
  hover: object({ type: word("hover"), id: whole, language, input, at: whole }),
  format: object({ type: word("format"), id: whole, language, input }),
  outline: object({ type: word("outline"), id: whole, language, input }),
  cancel: object({ type: word("cancel"), id: whole }),
};

/** An input with nothing but what a worker may be told: a page's or question's own rubric lines know more, such as their words. */
export function sentInput({ text: written, options, given, rubric }: Input): Input {
  return { text: written, options, given, rubric: rubric.map(({ id, rule, with: using, points }) => ({ id, rule, with: using, points })) };
}

/** Validates without copying: the message as received, or what is wrong with it. */
export function readMessage<T>(schemas: Readonly<Record<string, Schema<unknown>>>, value: unknown): Fit<T> {
  const type = typeof value === "object" && value !== null ? (value as { type?: unknown }).type : undefined;
  if (typeof type !== "string" || !Object.hasOwn(schemas, type)) return misfit("message.type", `unknown: ${String(type).slice(0, 40)}`);
  const fit = (schemas[type] as Schema<unknown>).fit(value, "message");
  return fit.ok ? { ok: true, value: value as T } : fit;
}

/** A message that came to a worker or thread: a Request, or what is wrong with it. */
export const readRequest = (value: unknown): Fit<Request> => readMessage<Request>(requests, value);
