import type { Call } from "./calls";
import { flagValue, hasFlag, plainArguments } from "./command-pattern";
import { pathOf } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { baseName, isWithin } from "./paths";
import type { PlacedFile } from "./placed-files";
import { callsOf } from "./run-commands";
import { matchesPattern } from "./shell-pattern";
import { literal } from "./shell-tree";
import { chainSteps, type Step } from "./steps";

/** The first call that takes away in every case what was placed at a path. */
export function removalOf(file: Dockerfile, stage: Stage, placed: PlacedFile, path: string): Call | undefined {
  for (const step of chainSteps(file, stage)) {
    if (step.instruction.index < placed.instruction.index) continue;
    const calls = callsOf(step, file.escape);
    const gone = calls.slice(calls.indexOf(placed.call as Call) + 1).find((call) => removes(file, step, call, path));
    if (gone) return gone;
  }
  return undefined;
}

/** True for a call that removes the file in every case: by name, by pattern, with a directory above it, or by `find … -delete`. */
export function removes(file: Dockerfile, step: Step, call: Call, path: string): boolean {
  if (call.conditional || !/^(rm|unlink|shred|find)$/.test(call.program ?? "")) return false;
  const named = plainArguments(call).flatMap((word) => pathOf(file, step, call, word) ?? []);
  if (call.program === "find") {
    const name = flagValue(call, "-name");
    const wanted = name && literal(name);
    if (!call.words.some((word) => literal(word) === "-delete") || (name && wanted === undefined)) return false;
    return named[0] !== undefined && isWithin(path, named[0]) && (wanted === undefined || matchesPattern(wanted, baseName(path)));
  }
  const recursive = hasFlag(call, "-r", "-R", "--recursive");
  const depth = path.split("/").length;
  return named.some(
    (removed) =>
      removed === path ||
      (recursive && isWithin(path, removed)) ||
      (/[*?]/.test(removed) && (recursive || removed.split("/").length === depth) && matchesPattern(removed, path)),
  );
}
