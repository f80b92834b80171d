import { isAutoRemoval, isInstall, isRemoval } from "./apt";
import type { Call } from "./calls";
import { hasFlag, isCallOf, optionValue, plainArguments } from "./command-pattern";
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

interface Later {
  readonly at: number;
  readonly call: Call;
  readonly named: ReturnType<typeof packagesNamed>;
}

/**
 * Tells of an install, which is the call `at` of a RUN, which of its packages the calls behind it take away again: by name; with apk, by the
 * name of a virtual package; with apt, by `--auto-remove` after `apt-mark auto`.
 */
export function removalsIn(file: Dockerfile, step: Step, calls: readonly Call[]): (install: Call, at: number) => (name: string) => boolean {
  const all = calls.flatMap((call, at): Later[] =>
    uninstalls(call) || isCallOf(call, "apt-mark") ? [{ at, call, named: packagesNamed(file, step, call) }] : [],
  );
  const lastRemoval = new Map<string, number>();
  for (const { at, call, named } of all)
    if (uninstalls(call) && !call.conditional) for (const { name } of named) if (name !== null) lastRemoval.set(name, at);
  const marks = all.some(({ call }) => isCallOf(call, "apt-mark auto"));
  return (install, at) => {
    const isRemoved = (name: string) => (lastRemoval.get(name) ?? -1) > at;
    const group = optionValue(install, "t", "--virtual");
    if (group !== undefined && isRemoved(group)) return () => true;
    const later = marks ? all.filter((one) => one.at > at) : [];
    return (name) => isRemoved(name) || isAutoRemoved(name, later);
  };
}

function isAutoRemoved(name: string, later: readonly Later[]): boolean {
  let automatic = false;
  let saved = false;
  for (const { call, named } of later) {
    if (isCallOf(call, "apt-mark showmanual")) saved = true;
    if (isCallOf(call, "apt-mark auto") && !call.conditional) automatic ||= named.some((one) => one.name === name || isAll(one.name));
    // A list that was saved below the install has the package in it.
    else if (isCallOf(call, "apt-mark manual"))
      automatic &&= !named.some((one) => one.name === name || (saved && one.name === null && isSaved(call, one.word)));
    else if (automatic && isRemoval(call) && (isAutoRemoval(call) || hasFlag(call, "--auto-remove", "--autoremove"))) return true;
  }
  return false;
}

/** A pattern that every name fits. */
export const isAll = (pattern: string | null): boolean => pattern !== null && /^\.[*+]?$/.test(pattern);

/** Packages that the calls of a RUN keep by `apt-mark manual`; null for what only the build knows, such as what `ldd` finds. */
export function markedManual(file: Dockerfile, step: Step, calls: readonly Call[]): readonly (string | null)[] {
  return calls.flatMap((call) => {
    if (!isCallOf(call, "apt-mark manual")) return [];
    if (call.wrappers.includes("xargs")) return [null];
    return packagesNamed(file, step, call).flatMap(({ name, word }) => (name === null && isSaved(call, word) ? [] : [name]));
  });
}

/** True for a variable that holds what was marked before the install: none of its packages is among them. */
export function isSaved(call: Call, word: ShellWord): boolean {
  const [part] = word.parts;
  if (part?.kind !== "variable") return false;
  for (let at = call.exported; at; at = at.before)
    if (at.value.name === part.name) return at.value.value?.text.includes("showmanual") ?? false;
  return false;
}
