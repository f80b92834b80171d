import { factsOf } from "./base-image";
import type { Dockerfile, Stage } from "./file";
import { programMakers } from "./program-makers";

/** True when an image certainly has no such program of a system, as a shell: not from a base, and none that was copied in. */
export function lacksProgram(file: Dockerfile, stage: Stage, program: string): boolean {
  return programMakers(file, stage, program).every((maker) => {
    if (maker.kind === "call") return maker.site.call.program === "go";
    return maker.kind === "base" && (factsOf(file, maker.stage).shell === false || !/^\/(usr\/)?bin\//.test(maker.path));
  });
}
