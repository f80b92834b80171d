import { expandWord } from "./expand";
import type { Dockerfile, Instruction, Stage } from "./file";
import { variableAt } from "./scope";
import { chainOf, platformArgs } from "./stages";

/** The platform that a stage is on: that of the builder, that of the image being built, or one and the same in every build. */
export type StagePlatform = "build" | "target" | "fixed" | "unknown";

const mark = "\u0001";
const globals = new WeakMap<Dockerfile, ReadonlyMap<string, string>>();

/** Values of the ARGs above the first FROM, where those that BuildKit fills in stand as marked names. */
function markedArgs(file: Dockerfile): ReadonlyMap<string, string> {
  let values = globals.get(file);
  if (!values) {
    const found = new Map([...platformArgs].map((name) => [name, `${mark}${name}`]));
    for (const instruction of file.instructions) {
      if (instruction.keyword === "FROM") break;
      if (instruction.keyword !== "ARG") continue;
      for (const { name, value } of instruction.pairs) {
        const text = value && expandWord(value.text, file.escape, (other) => found.get(other)).value;
        if (text !== undefined && text !== null) found.set(name, text);
        else if (!found.has(name)) found.set(name, "");
      }
    }
    values = found;
    globals.set(file, values);
  }
  return values;
}

/** The platform of the external image at the bottom of a stage. */
export function platformOf(file: Dockerfile, stage: Stage): StagePlatform {
  const flag = chainOf(stage)[0]?.from?.platform;
  if (!flag?.value) return "target";
  const { value } = expandWord(flag.value, file.escape, (name) => markedArgs(file).get(name));
  if (value === null) return "unknown";
  if (new RegExp(`^${mark}BUILD(PLATFORM$|OS/${mark}BUILDARCH(/${mark}BUILDVARIANT)?$)`).test(value)) return "build";
  if (value === "" || new RegExp(`^${mark}TARGET(PLATFORM$|OS/${mark}TARGETARCH(/${mark}TARGETVARIANT)?$)`).test(value)) return "target";
  return value.includes(mark) ? "unknown" : "fixed";
}

/** True when a variable has, for an instruction, what BuildKit fills into one of the names; a default of its own takes that away. */
export function followsPlatform(file: Dockerfile, instruction: Instruction, name: string, sources: readonly string[], depth = 0): boolean {
  const variable = variableAt(file, instruction, name);
  if (!variable || depth > 20) return false;
  const { pair, by, value } = variable;
  if (!pair.value)
    return (
      by === "ARG" && value === null && sources.some((source) => markedArgs(file).get(name)?.split(/[/\s]/).includes(`${mark}${source}`))
    );
  const names = expandWord(pair.value.text, file.escape, (other) => (other === "" ? undefined : null)).matched;
  return names.some((other) => followsPlatform(file, variable.instruction, other, sources, depth + 1));
}
