import { list, object, text } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { chainInstructions, finalStage } from "../stages";

const parameters = object({ names: list(text) });

/** No ENV of the final image defines one of the names. */
export const avoidEnv: DockerRule<{ readonly names: readonly string[] }> = {
  id: "dockerfile/avoid-env",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: [],
  with: parameters,
  needs: [],
  *check(file, { names }) {
    for (const instruction of chainInstructions(finalStage(file))) {
      if (instruction.keyword !== "ENV") continue;
      for (const pair of instruction.pairs) if (names.includes(pair.name)) yield { span: pair.nameSpan, data: { name: pair.name } };
    }
  },
};
