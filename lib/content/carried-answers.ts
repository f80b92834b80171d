import type { Complain } from "./content-error";
import { applyDiff } from "./diff-answer";
import { suggestion } from "./nearest-word";
import type { CarriedAnswer, Fence, GoCases, GoTest, Prose, RubricDemand, Section, Text, WrongAnswer } from "./question";

/** What the code sections of an exercise hold; null where the file is too broken to say. */
export interface CarriedAnswers {
  readonly starter: { readonly text: string; readonly line: number } | null;
  readonly reference: { readonly text: string; readonly line: number } | null;
  readonly accepted: readonly CarriedAnswer[];
  readonly wrong: readonly WrongAnswer[];
}

type Find = (name: string) => Section | undefined;

/** Reads starter, reference, accepted and wrong answers; applies edits, and demands that every rubric line is lost alone by one of them. */
export function readAnswers(
  find: Find,
  findZh: Find,
  language: string,
  rubric: readonly RubricDemand[] | null,
  lastLine: number,
  complain: Complain,
): CarriedAnswers {
  const only = (name: string, use: "starter" | "reference") => {
    const section = find(name);
    if (!section) return null;
    const fences = section.blocks.filter((block): block is Fence => block.is === "fence" && block.use.is === use);
    if (fences.length !== 1) complain(fences[1]?.line ?? section.line, `${fences.length} fences ${use}, wanted is one`, name);
    for (const fence of fences) checkLanguage(fence, language, false, name, complain);
    return fences[0] ? { text: fences[0].text, line: fences[0].line } : null;
  };
  const starter = only("Starter", "starter");
  const reference = only("Reference", "reference");
  const carried = (name: string, use: "accepted" | "wrong"): (CarriedAnswer & { readonly loses: readonly string[] })[] => {
    const section = find(name);
    if (!section) return [];
    const feedbacks = feedbackZh(findZh(name), section);
    const answers: (CarriedAnswer & { readonly loses: readonly string[] })[] = [];
    let counted = 0;
    for (const [index, block] of section.blocks.entries()) {
      if (block.is !== "fence" || block.use.is !== use) continue;
      const loses = block.use.is === "wrong" ? block.use.loses : [];
      checkLanguage(block, language, true, name, complain);
      const feedback = section.blocks[index + 1];
      const number = counted++;
      if (feedback?.is !== "prose" || feedback.form !== "paragraph")
        complain(block.line, "the paragraph after this fence, its feedback, is missing", name);
      let text = block.text;
      if (block.language === "diff") {
        if (!reference) continue;
        const applied = applyDiff(reference.text, block.text);
        if (!applied.ok) {
          complain(block.line + 1 + applied.offset, applied.message, name);
          continue;
        }
        text = applied.text;
      }
      const words: Text = { en: feedback?.is === "prose" ? feedback.markdown : "", zh: feedbacks[number] ?? null };
      answers.push({ text, line: block.line, isDiff: block.language === "diff", feedback: words, loses });
    }
    if (counted === 0) complain(section.line, `at least one fence ${use === "wrong" ? "wrong=…" : use} is wanted`, name);
    return answers;
  };
  const accepted = carried("Accepted", "accepted");
  const wrong = carried("Wrong answers", "wrong");
  const all = [
    ...(starter ? [{ ...starter, what: "the starter" }] : []),
    ...accepted.map((a) => ({ ...a, what: "an accepted answer" })),
    ...wrong.map((a) => ({ ...a, what: "a wrong answer" })),
  ];
  for (const answer of all)
    if (reference && answer.text.trim() === reference.text.trim())
      complain(answer.line, `${answer.what} is the reference itself`, "Reference");
  if (rubric) {
    const ids = rubric.map((line) => line.id);
    for (const answer of wrong)
      for (const id of answer.loses)
        if (!ids.includes(id)) complain(answer.line, `${id} is no line of the rubric${suggestion(id, ids)}`, "Wrong answers");
    const section = find("Wrong answers");
    // Fences whose edit failed still say what they meant to lose.
    const meant =
      section?.blocks.flatMap((block) =>
        block.is === "fence" && block.use.is === "wrong" && block.use.loses.length === 1 ? block.use.loses : [],
      ) ?? [];
    const unknown = wrong.some((answer) => answer.loses.some((id) => !ids.includes(id)));
    for (const id of ids)
      if (!unknown && !meant.includes(id)) complain(section?.line ?? lastLine, `no wrong answer loses ${id} alone`, "Wrong answers");
  }
  return { starter, reference, accepted, wrong };
}

function checkLanguage(fence: Fence, language: string, diffToo: boolean, section: string, complain: Complain): void {
  if (fence.language === language || (diffToo && fence.language === "diff")) return;
  complain(fence.line, `written in ${fence.language}, the exercise is in ${language}`, section);
}

/** The Chinese feedback paragraphs, when there are as many as English ones. */
function feedbackZh(zh: Section | undefined, en: Section): string[] {
  const prose = (section: Section) => section.blocks.filter((block): block is Prose => block.is === "prose");
  if (!zh || prose(zh).length !== prose(en).length) return [];
  const feedback = new Set<Prose>();
  for (const [index, block] of en.blocks.entries()) {
    const next = en.blocks[index + 1];
    if (block.is === "fence" && (block.use.is === "accepted" || block.use.is === "wrong") && next?.is === "prose") feedback.add(next);
  }
  const chinese = prose(zh);
  return prose(en).flatMap((block, index) => (feedback.has(block) ? [chinese[index]?.markdown ?? ""] : []));
}

/** Reads the cases and test files of a Go exercise from its Starter section; proves that every name is in exactly one rubric line. */
export function readGoTests(
  starter: Section | undefined,
  rubric: readonly RubricDemand[] | null,
  lineOfRubric: (index: number) => number,
  complain: Complain,
): { cases: GoCases | null; tests: readonly GoTest[] } {
  const fences = starter?.blocks.filter((block): block is Fence => block.is === "fence") ?? [];
  const caseFences = fences.filter((fence) => fence.use.is === "cases");
  if (caseFences.length > 1) complain(caseFences[1]?.line ?? 0, "one fence of cases only", "Starter");
  const cases = caseFences[0] ? readCases(caseFences[0], complain) : null;
  const tests = fences.flatMap((fence) =>
    fence.use.is === "test" ? [{ text: fence.text, line: fence.line, hidden: fence.use.hidden }] : [],
  );
  const defined = new Map<string, number>();
  for (const test of tests)
    for (const [offset, text] of test.text.split("\n").entries()) {
      const name = /^func (Test[A-Z_]\w*)\(/.exec(text)?.[1];
      if (name) defined.set(name, test.line + 1 + offset);
    }
  if (rubric) checkNames(rubric, cases, defined, lineOfRubric, complain);
  return { cases, tests };
}

function readCases(fence: Fence, complain: Complain): GoCases {
  const ids: string[] = [];
  let data: unknown;
  try {
    data = JSON.parse(fence.text);
  } catch (error) {
    complain(fence.line, `not valid JSON: ${(error as Error).message}`, "cases");
    return { text: fence.text, line: fence.line, ids };
  }
  const refuse = (message: string) => complain(fence.line, message, "cases");
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    refuse("must be a map");
    return { text: fence.text, line: fence.line, ids };
  }
  const { call, compare, timeMs, repeat, cases, ...rest } = data as Record<string, unknown>;
  for (const key of Object.keys(rest)) refuse(`unknown key ${key}${suggestion(key, ["call", "compare", "timeMs", "repeat", "cases"])}`);
  if (typeof call !== "string" || !/^[A-Z]\w*(\[[^\]]+\])?$/.test(call))
    refuse("call names an exported function, or an instance such as Order[string]");
  if (!["exact", "unordered", "tolerance", "json"].includes(compare as string)) refuse("compare is exact, unordered, tolerance or json");
  if (!Number.isInteger(timeMs) || (timeMs as number) < 1 || (timeMs as number) > 10_000)
    refuse("timeMs is a whole number from 1 to 10000");
  if (repeat !== undefined && (!Number.isInteger(repeat) || (repeat as number) < 2 || (repeat as number) > 1000))
    refuse("repeat is a whole number from 2 to 1000");
  if (!Array.isArray(cases) || cases.length === 0) {
    refuse("cases is a list that is not empty");
    return { text: fence.text, line: fence.line, ids };
  }
  for (const [index, entry] of cases.entries()) {
    const { id, in: input, out, error, ...more } = entry as Record<string, unknown>;
    const at = `case ${typeof id === "string" ? id : index + 1}`;
    for (const key of Object.keys(more)) refuse(`${at}: unknown key ${key}`);
    if (typeof id !== "string" || !/^[a-z][a-z0-9-]*$/.test(id)) refuse(`${at}: id must be lower-case words joined by hyphens`);
    else if (ids.includes(id)) refuse(`${at}: this id stands here twice`);
    else ids.push(id);
    if (!Array.isArray(input)) refuse(`${at}: in is the list of arguments`);
    if ((out === undefined) === (error === undefined)) refuse(`${at}: either out or error`);
    if (error !== undefined && typeof error !== "string") refuse(`${at}: error is text`);
  }
  return { text: fence.text, line: fence.line, ids };
}

function checkNames(
  rubric: readonly RubricDemand[],
  cases: GoCases | null,
  defined: ReadonlyMap<string, number>,
  lineOfRubric: (index: number) => number,
  complain: Complain,
): void {
  const known = [...defined.keys(), ...(cases?.ids ?? []).map((id) => `Cases/${id}`)];
  const claimed = new Map<string, string>();
  for (const [index, line] of rubric.entries()) {
    if (line.rule !== "go/tests") continue;
    const run = (line.with as { run?: unknown } | undefined)?.run;
    if (!Array.isArray(run) || run.length === 0 || run.some((name) => typeof name !== "string")) {
      complain(lineOfRubric(index), "go/tests wants with: { run: [names] }", `rubric[${index}].with`);
      continue;
    }
    for (const name of run as string[]) {
      const other = claimed.get(name);
      if (!known.includes(name))
        complain(lineOfRubric(index), `no test or case ${name}${suggestion(name, known)}`, `rubric[${index}].with`);
      else if (other) complain(lineOfRubric(index), `${name} is already named by ${other}`, `rubric[${index}].with`);
      claimed.set(name, line.id);
    }
  }
  for (const [name, line] of defined) if (!claimed.has(name)) complain(line, `no rubric line names ${name}`, "rubric");
  for (const id of cases?.ids ?? [])
    if (!claimed.has(`Cases/${id}`)) complain(cases?.line ?? 1, `no rubric line names Cases/${id}`, "rubric");
}
