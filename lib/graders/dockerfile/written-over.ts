import { factsOf } from "./base-image";
import type { Dockerfile, Instruction, Stage } from "./file";
import { ownerAt } from "./ownership";
import { resolvePath } from "./paths";
import { isDirectory, type PlacedFile, placedBy } from "./placed-files";
import { expandAt } from "./scope";
import { isCopy } from "./stages";
import { chainSteps } from "./steps";

/** Where the images that we know may have directories of their own, beside those that all of them have. */
const brought = /^\/(go|lib\w*|usr|var\/(?!lib\/).+|(etc|var\/lib)\/(\w+\.d|ap[kt]|nginx|ssl))(\/|$)/;

/**
 * True for a COPY of several files to a name without a slash that is certainly no directory yet: BuildKit writes one over the other, and
 * other builders stop. Source: https://github.com/moby/buildkit/issues/1853
 */
export function isWrittenOver(file: Dockerfile, stage: Stage, instruction: Instruction): boolean {
  if (!isCopy(instruction) || !instruction.target || factsOf(file, stage).users === undefined) return false;
  const placed = placedBy(file, stage, instruction);
  const isPattern = (one: PlacedFile) => /[*?][^/]*\.\w+$/.test(one.origin?.path ?? "");
  // A directory as the source makes the target one.
  if (!placed.every((one) => one.kind === "file" || isPattern(one)) || !(placed[1] || placed.some(isPattern))) return false;
  const steps = chainSteps(file, stage);
  const position = steps.findIndex((step) => step.instruction === instruction);
  const written = expandAt(file, instruction, instruction.target).value;
  const path = written === null || /(^|\/)\.?$/.test(written) ? null : resolvePath(steps[position]?.workdir ?? null, written);
  if (path === null || brought.test(path) || instruction.flags.some(({ name }) => name === "parents")) return false;
  return !isDirectory(file, stage, path, instruction) && ownerAt(file, stage, path, position) === undefined;
}
