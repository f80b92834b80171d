import { type Call, callsIn, type ShellSetting, type Trail } from "./calls";
import { evaluate, isExported } from "./evaluate";
import type { Dockerfile } from "./file";
import { environmentAt } from "./scope";
import type { ShellPart } from "./shell-tree";
import type { Step } from "./steps";

/** Stands in a word for what only the build knows, such as the output of a program. */
export const hole = "\u0000";

const longest = 16_384;
const deepest = 50;

/** What one call gets from the shell, with holes in it rather than not at all. */
export interface CallWords {
  /** The words behind the program's name, split where the shell splits them. */
  readonly words: readonly string[];
  /** What a variable holds for the call; empty when nothing sets it. */
  variable(name: string): string;
}

/** `sure`: settings in a branch of the script are taken not to happen. */
export function wordsOfCall(file: Dockerfile, step: Step, call: Call, sure: boolean): CallWords {
  const known = new Map<Trail<ShellSetting>, string>();

  function variable(name: string, from: Call["exported"], depth: number): string | undefined {
    for (let at = from; at; at = at.before) {
      if (at.value.name !== name || (sure && at.value.conditional)) continue;
      let value = known.get(at);
      if (value === undefined) {
        value = depth > deepest ? hole : text(at.value.value?.parts ?? [], at.before, depth + 1);
        known.set(at, value);
      }
      return value;
    }
    const value = environmentAt(file, step.instruction, name);
    return value === null ? hole : value;
  }

  function one(part: ShellPart, from: Call["exported"], depth: number): string {
    if (part.kind === "text" || part.kind === "glob") return part.value;
    // A program's output may hold what the program is given.
    if (part.kind === "script")
      return `${hole}${callsIn(part.body)
        .flatMap(({ words }) => words.flatMap(({ parts }) => parts))
        .map((inner) => (inner.kind === "variable" ? text([inner], from, depth + 1) : ""))
        .join("")}`;
    if (part.kind !== "variable") return hole;
    if (part.operator === "") return variable(part.name, from, depth) ?? "";
    if (/^:?\+$/.test(part.operator)) {
      const value = variable(part.name, from, depth);
      return value || (value === "" && part.operator === "+") ? text(part.operand, from, depth + 1) : "";
    }
    return evaluate({ text: part.text, parts: [part], span: { start: 0, end: 0 } }, (name) => variable(name, from, depth)) ?? hole;
  }

  function text(parts: readonly ShellPart[], from: Call["exported"], depth: number): string {
    return depth > deepest
      ? hole
      : parts
          .map((part) => one(part, from, depth))
          .join("")
          .slice(0, longest);
  }

  const words = call.words.slice(1).flatMap(({ parts }) => {
    const fields = [""];
    for (const part of parts) {
      const [first = "", ...more] =
        part.kind === "variable" && !part.quoted ? one(part, call.exported, 0).split(/[ \t\n]+/) : [one(part, call.exported, 0)];
      fields.push((fields.pop() ?? "") + first, ...more);
    }
    // What is empty and stands in no quotes is no word.
    return fields.filter((field) => field !== "" || parts.length === 0 || parts.some((part) => !("quoted" in part) || part.quoted));
  });
  return {
    words,
    variable(name) {
      const own = call.assignments.findLast((assignment) => assignment.name === name);
      return own
        ? text(own.value?.parts ?? [], call.exported, 0)
        : (variable(name, isExported(file, step, call, name) ? call.exported : undefined, 0) ?? "");
    },
  };
}
