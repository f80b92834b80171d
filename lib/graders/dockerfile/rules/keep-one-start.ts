import { type DockerRule, warning } from "../docker-rule";
import { cure, removeInstruction } from "../edits";
import type { Instruction } from "../file";

/** CMD, ENTRYPOINT and HEALTHCHECK stand once in a stage; the earlier ones are dead and are reported. */
export const keepOneStart: DockerRule = {
  id: "dockerfile/keep-one-start",
  ...warning,
  aliases: ["buildkit/MultipleInstructionsDisallowed"],
  group: "one-start",
  *check(file) {
    for (const { instructions } of file.stages) {
      const last = new Map<Instruction["keyword"], Instruction>();
      for (const instruction of instructions) {
        const { keyword } = instruction;
        if (keyword !== "CMD" && keyword !== "ENTRYPOINT" && keyword !== "HEALTHCHECK") continue;
        const earlier = last.get(keyword);
        if (earlier)
          yield { span: earlier.span, data: { keyword }, related: [{ span: instruction.span }], ...cure(removeInstruction(file, earlier)) };
        last.set(keyword, instruction);
      }
    }
  },
};
