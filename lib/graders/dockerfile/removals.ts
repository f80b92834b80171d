import type { Call } from "./calls";
import { flagValue, hasFlag, plainArguments } from "./command-pattern";
import { pathOf } from "./evaluate";
import type { Dockerfile } from "./file";
import { baseName, isWithin } from "./paths";
import { matchesPattern } from "./shell-pattern";
import { literal } from "./shell-tree";
import type { Step } from "./steps";

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
