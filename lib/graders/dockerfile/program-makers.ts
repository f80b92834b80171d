import type { Dockerfile, Stage } from "./file";
import { type Maker, makersOf } from "./makers";
import { programPaths } from "./program-paths";

/** What made the program that the image of a stage finds by a path or a name; all that may have made it where no single one can be named. */
export const programMakers = (file: Dockerfile, stage: Stage, program: string): readonly Maker[] =>
  programPaths(file, stage, program).flatMap((path) => makersOf(file, stage, path));
