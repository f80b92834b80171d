import { usualPath } from "./base-variables";
import type { Dockerfile, Stage } from "./file";
import { normalise, resolvePath } from "./paths";
import { imageVariable } from "./scope";
import { endState } from "./steps";

/** Where the image of a stage looks for a program, by its path or in PATH; empty when that cannot be known. */
export function programPaths(file: Dockerfile, stage: Stage, program: string): readonly string[] {
  if (program.includes("/")) return [resolvePath(endState(file, stage).workdir, program) ?? []].flat();
  const path = imageVariable(file, stage, "PATH")?.value;
  if (path === null || program === "") return [];
  return `${path ?? ""}:${usualPath}`
    .split(":")
    .filter((directory) => directory !== "")
    .map((directory) => normalise(`${directory}/${program}`));
}
