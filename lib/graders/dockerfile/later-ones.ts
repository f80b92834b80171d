import type { Found } from "../rule";
import type { Dockerfile, Instruction } from "./file";

/** The second and each later instruction of a keyword in each stage. */
export function* laterOnes(file: Dockerfile, keyword: Instruction["keyword"]): Iterable<Found> {
  for (const { instructions } of file.stages) {
    const [first, ...later] = instructions.filter((instruction) => instruction.keyword === keyword);
    for (const instruction of later) yield { span: instruction.span, related: first ? [{ span: first.span }] : [] };
  }
}
