import { list, object, oneOf, optional, text } from "../../schema";
import { type DockerRule, opinion } from "../docker-rule";
import type { Assign } from "../file";
import { chainInstructions, finalStage } from "../stages";

const parameters = object({ names: list(text), also: optional(oneOf("ARG")) });

/** No ENV of the final image defines one of the names, nor, where asked, an ARG, whose value the image's history shows. */
export const avoidEnv: DockerRule<{ readonly names: readonly string[]; readonly also?: "ARG" | undefined }> = {
  id: "dockerfile/avoid-env",
  ...opinion,
  with: parameters,
  *check(file, { names, also }) {
    for (const instruction of chainInstructions(finalStage(file))) {
      const { keyword } = instruction;
      if (keyword !== "ENV" && keyword !== also) continue;
      for (const { name, nameSpan } of (instruction as Assign).pairs)
        if (names.includes(name)) yield { span: nameSpan, data: { keyword, name } };
    }
  },
};
