import type { Found } from "../rule";
import { cure, removeInstruction } from "./edits";
import type { Dockerfile, Instruction } from "./file";

/** The second and each later instruction of a keyword in each stage, and above the first. */
export function* laterOnes(file: Dockerfile, keyword: Instruction["keyword"]): Iterable<Found> {
  let first: Instruction | undefined;
  let isSecond = false;
  for (const instruction of file.instructions) {
    if (instruction.keyword === "FROM") first = undefined;
    if (instruction.keyword !== keyword) continue;
    if (!first) first = instruction;
    // The second replaces the first; with that gone, the third is the second.
    else {
      const edits = isSecond && first.stage >= 0 ? removeInstruction(file, first) : undefined;
      yield { span: instruction.span, related: [{ span: first.span }], ...cure(edits) };
    }
    isSecond = first === instruction;
  }
}
