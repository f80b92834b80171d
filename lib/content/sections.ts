import type { Complain } from "./content-error";
import { nearestWord, suggestion } from "./nearest-word";
import type { Kind, Section } from "./question";

/** Names and order of the sections of each kind; `?` marks those that may be missing. */
const order: Readonly<Record<Kind, readonly string[]>> = {
  concept: ["Question", "Answer", "Diagram?", "Mistakes", "Follow-ups"],
  "spot-the-bug": ["Question", "Answer", "Diagram?", "Follow-ups"],
  exercise: ["Task", "Starter", "Reference", "Accepted", "Wrong answers", "Hints", "Explanation", "Diagram?", "Follow-ups?"],
  interview: ["Brief", "Hidden facts", "Model answer", "Diagram?", "Mistakes", "Follow-ups"],
};

/** The names of a kind's sections, in order. */
export const sectionNames = (kind: Kind): string[] => order[kind].map((name) => name.replace("?", ""));

/** Sections that hold code only and have no translation. */
export const untranslated: ReadonlySet<string> = new Set(["Starter", "Reference"]);

const open: Readonly<Record<Kind, ReadonlySet<string>>> = {
  concept: new Set(sectionNames("concept")),
  "spot-the-bug": new Set(sectionNames("spot-the-bug")),
  exercise: new Set(["Task", "Starter", "Hints"]),
  interview: new Set(["Brief", "Model answer", "Diagram", "Mistakes", "Follow-ups"]),
};

/** Whether a section must not reach a browser before a submission, or before the interviewer gives it away. */
export const isSecret = (kind: Kind, name: string): boolean => !open[kind].has(name);

/** Complains about unknown, repeated, missing and misplaced sections. `lastLine` is where a section that is missing at the end is missed. */
export function checkOrder(sections: readonly Section[], kind: Kind, lastLine: number, complain: Complain): void {
  const names = sectionNames(kind);
  let before = -1;
  const seen = new Set<string>();
  const meant = new Set<string>();
  for (const section of sections) {
    const index = names.indexOf(section.name);
    if (index < 0) meant.add(nearestWord(section.name, names) ?? "");
    if (index < 0)
      complain(section.line, `unknown section${suggestion(section.name, names)}; ${kind} has ${names.join(", ")}`, section.name);
    else if (seen.has(section.name)) complain(section.line, "this section stands here twice", section.name);
    else if (index < before) complain(section.line, `belongs before ${names[before]}`, section.name);
    else before = index;
    seen.add(section.name);
    if (index >= 0 && section.blocks.length === 0) complain(section.line, "this section is empty", section.name);
  }
  for (const [index, name] of names.entries()) {
    if (seen.has(name) || meant.has(name) || order[kind][index]?.endsWith("?")) continue;
    const next = sections.find((section) => names.indexOf(section.name) > index);
    complain(next?.line ?? lastLine, "this section is missing", name);
  }
}
