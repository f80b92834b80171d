import { expandWord } from "./expand";
import type { Dockerfile, Instruction, Stage } from "./file";
import { variableAt } from "./scope";
import { chainOf, globalArgs } from "./stages";

/** ARGs above the first FROM, where what BuildKit fills in stands as `$NAME`, which no value can be after replacement. */
const namedArgs = (file: Dockerfile) => globalArgs(file.instructions, file.escape, file.around, (name) => `$${name}`);

/** The platform of the image at the bottom of a stage: the builder's, the one built for, or the same in every build; undefined when unknown. */
export function platformOf(file: Dockerfile, stage: Stage): "build" | "target" | "fixed" | undefined {
  const flag = chainOf(stage)[0]?.from?.platform;
  if (!flag?.value) return "target";
  const args = namedArgs(file);
  const { value } = expandWord(flag.value, file.escape, (name) => args.get(name));
  const found = /^(?:\$(BUILD|TARGET)(PLATFORM|OS\/\$\1ARCH.*))?$/.exec(value ?? "$");
  if (found) return found[1] === "BUILD" ? "build" : "target";
  return value === null || value.includes("$") ? undefined : "fixed";
}

/** True when a variable has, for an instruction, what BuildKit fills into one of the names; a default of its own takes that away. */
export function followsPlatform(file: Dockerfile, instruction: Instruction, name: string, sources: readonly string[], depth = 0): boolean {
  const variable = variableAt(file, instruction, name);
  if (!variable || depth > 20) return false;
  const { value } = variable.pair;
  if (!value) return variable.value === null && sources.some((source) => namedArgs(file).get(name)?.includes(`$${source}`));
  return expandWord(value.text, file.escape, () => null).matched.some((other) =>
    followsPlatform(file, variable.instruction, other, sources, depth + 1),
  );
}
