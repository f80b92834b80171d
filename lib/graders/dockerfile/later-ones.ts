import type { Found } from "../rule";
import type { Dockerfile, Instruction } from "./file";

/** The second and each later instruction of a keyword in each stage, and above the first. */
export function* laterOnes(file: Dockerfile, keyword: Instruction["keyword"]): Iterable<Found> {
  let first: Instruction | undefined;
  for (const instruction of file.instructions) {
    if (instruction.keyword === "FROM") first = undefined;
    if (instruction.keyword !== keyword) continue;
    if (first) yield { span: instruction.span, related: [{ span: first.span }] };
    else first = instruction;
  }
}
