import { isInstall, isRemoval } from "./apt";
import type { Call } from "./calls";
import { isCallOf, optionValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn } from "./evaluate";
import type { Dockerfile } from "./file";
import type { ShellWord } from "./shell-tree";
import type { Step } from "./steps";

/** An install by apt-get, its sisters or apk. */
export const installs = (call: Call): boolean => isInstall(call) || isCallOf(call, "apk add");

/** A removal by the same. */
export const uninstalls = (call: Call): boolean => isRemoval(call) || isCallOf(call, "apk del");

/** Packages that an install or a removal names, without version, release and architecture; null for what only the build knows. */
export function packagesNamed(file: Dockerfile, step: Step, call: Call): { readonly name: string | null; readonly word: ShellWord }[] {
  return plainArguments(call)
    .slice(1)
    .flatMap((word): { name: string | null; word: ShellWord }[] => {
      const value = evaluate(word, lookupIn(file, step, call));
      if (value === null) return [{ name: null, word }];
      return value
        .split(/\s+/)
        .filter((part) => part !== "")
        .map((part) => ({ name: part.replace(/[=/:<>~@].*$/, "").replace(/[+-]$/, (mark) => (part.endsWith("++") ? mark : "")), word }));
    });
}

/**
 * Tells which packages of an install the calls behind it in the same RUN take away again: by name, or, with apk, by the name of a
 * virtual package.
 */
export function removedLater(file: Dockerfile, step: Step, install: Call, later: readonly Call[]): (name: string) => boolean {
  const names = (call: Call) => packagesNamed(file, step, call).flatMap(({ name }) => name ?? []);
  const removed = new Set(later.filter(uninstalls).flatMap(names));
  const group = optionValue(install, "t", "--virtual");
  if (group !== undefined && removed.has(group)) return () => true;
  return (name) => removed.has(name);
}
