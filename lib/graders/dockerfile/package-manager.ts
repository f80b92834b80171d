import { isInstall, isRemoval } from "./apt";
import type { Call } from "./calls";
import { hasFlag, isCallOf, optionValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn } from "./evaluate";
import type { Dockerfile } from "./file";
import type { ShellWord } from "./shell-tree";
import type { Step } from "./steps";

/** How a package manager is told to install and to remove. */
export const managers: Readonly<
  Record<"apt-get" | "apk", { readonly isInstall: (call: Call) => boolean; readonly isRemoval: (call: Call) => boolean }>
> = {
  "apt-get": { isInstall, isRemoval },
  apk: { isInstall: (call) => isCallOf(call, "apk add"), isRemoval: (call) => isCallOf(call, "apk del") },
};

/** Packages that words name, without version, release and architecture; null for what only the build knows. */
export function packagesNamed(
  file: Dockerfile,
  step: Step,
  call: Call,
  words: readonly ShellWord[],
): { readonly name: string | null; readonly word: ShellWord }[] {
  return words.flatMap((word): { name: string | null; word: ShellWord }[] => {
    const value = evaluate(word, lookupIn(file, step, call));
    if (value === null) return [{ name: null, word }];
    return value
      .split(/\s+/)
      .filter((part) => part !== "")
      .map((part) => ({ name: nameIn(part), word }));
  });
}

function nameIn(written: string): string {
  return written.replace(/[=/:<>~@].*$/, "").replace(/[+-]$/, (mark) => (written.endsWith("++") ? mark : ""));
}

/**
 * Tells which packages of an install the calls behind it in the same RUN take away again: by name, by the name of a virtual package
 * (apk), or as no longer wanted (apt-mark auto, then an automatic removal).
 */
export function removedLater(
  file: Dockerfile,
  step: Step,
  manager: "apt-get" | "apk",
  install: Call,
  later: readonly Call[],
): (name: string) => boolean {
  const names = (call: Call) => packagesNamed(file, step, call, plainArguments(call).slice(1)).flatMap(({ name }) => name ?? []);
  const removed = new Set(later.filter(managers[manager].isRemoval).flatMap(names));
  const group = manager === "apk" ? optionValue(install, "t", "--virtual") : undefined;
  if (group !== undefined && removed.has(group)) return () => true;
  const marked = (how: string) => new Set(later.filter((call) => isCallOf(call, `apt-mark ${how}`)).flatMap(names));
  const unwanted = marked("auto");
  const kept = marked("manual");
  // A pattern for everything: `apt-mark auto '.*'`.
  const all = unwanted.has(".*") || unwanted.has("*");
  const sweeps = later.some(
    (call) => isRemoval(call) && (isCallOf(call, `${call.program} autoremove`) || hasFlag(call, "--auto-remove", "--autoremove")),
  );
  return (name) => removed.has(name) || (sweeps && (all || unwanted.has(name)) && !kept.has(name));
}
