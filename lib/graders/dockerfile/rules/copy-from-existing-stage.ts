import type { Found } from "../../rule";
import { namesNothing } from "../absent-makers";
import { buildError, type DockerRule, quote } from "../docker-rule";
import { expandWord } from "../expand";
import type { Dockerfile, Flag, Instruction } from "../file";
import { isImageReference } from "../image-reference";
import { builtInstructionsOf } from "../instructions-of";
import { stageNamed, stageReferred } from "../stages";

/** What `--from` and a mount's `from` name stands above: a number in `--from` is that of a stage, another name that of an image, and neither takes a variable. */
export const copyFromExistingStage: DockerRule = {
  id: "dockerfile/copy-from-existing-stage",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const { from, base } of file.stages)
      if (from?.image && base !== undefined && namesNothing(file, base)) yield fault(file, from.image, "name", base);
    for (const instruction of builtInstructionsOf(file, "COPY", "RUN")) {
      if (instruction.keyword === "COPY" && instruction.from?.value)
        yield* checkCopy(file, instruction, instruction.from.value, instruction.from);
      if (instruction.keyword === "RUN")
        for (const { from, flag } of instruction.mounts) {
          const stage = from ? stageNamed(file, from) : undefined;
          if (from && isLater(instruction, stage?.number)) yield fault(file, flag, "later", from);
          else if (from && !stage && !from.includes("$") && !isImageReference(from)) yield fault(file, flag, "image", from);
          else if (from && !stage && namesNothing(file, from)) yield fault(file, flag, "name", from);
        }
    }
  },
};

function* checkCopy(file: Dockerfile, copy: Instruction, from: string, flag: Flag): Iterable<Found> {
  const stage = stageReferred(file, from);
  if (expandWord(from, file.escape, () => undefined).value !== from) yield fault(file, flag, "variable", from);
  else if (/^[-+]?\d+$/.test(from) && !stage) yield fault(file, flag, "number", from);
  else if (isLater(copy, stage?.number)) yield fault(file, flag, "later", from);
  else if (!stage && !isImageReference(from)) yield fault(file, flag, "image", from);
  else if (!stage && namesNothing(file, from)) yield fault(file, flag, "name", from);
}

const isLater = ({ stage }: Instruction, other: number | undefined): boolean => other !== undefined && other > stage;

function fault(file: Dockerfile, { span }: Pick<Flag, "span">, problem: string, from: string): Found {
  return { span, data: { case: problem, from: quote(from), stages: file.stages.length } };
}
