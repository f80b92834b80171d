import type { Dockerfile, Instruction } from "./file";

/** Every instruction, and behind each ONBUILD the instruction that it triggers. */
export function* eachInstruction(file: Dockerfile): Iterable<Instruction> {
  for (const instruction of file.instructions) {
    yield instruction;
    if (instruction.keyword === "ONBUILD" && instruction.trigger) yield instruction.trigger;
  }
}
