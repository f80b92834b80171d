import type { Call } from "./calls";
import { hasFlag, plainArguments } from "./command-pattern";
import type { Dockerfile } from "./file";
import { literal } from "./shell-tree";

const tools = ["apt-get", "apt", "aptitude"];
const is = (call: Call, ...words: readonly string[]) =>
  tools.includes(call.program ?? "") && words.includes(literal(plainArguments(call)[0]) ?? "");

/** `apt-get update` and the same by its sisters; since apt 3 also an install with `--update`. */
export function isUpdate(call: Call): boolean {
  return is(call, "update") || (isInstall(call) && hasFlag(call, "--update", "-U"));
}

/** `apt-get dist-clean` removes the lists with all else that can be fetched again. Source: https://manpages.debian.org/trixie/apt/apt-get.8.en.html */
export function isDistClean(call: Call): boolean {
  return is(call, "dist-clean", "distclean");
}

/** `apt-get install` and the same by its sisters. */
export function isInstall(call: Call): boolean {
  return is(call, "install");
}

/** True for an install that nobody answers when it asks whether to go on. */
export function staysUnanswered(file: Dockerfile, call: Call): boolean {
  if (!isInstall(call) || call.piped || call.redirects.some(({ operator }) => operator.startsWith("<"))) return false;
  // By an option or a file below /etc/apt, in whatever case.
  if (/Assume-Yes/i.test(file.text)) return false;
  return (
    !hasFlag(call, "-y", "--yes", "--assume-yes") &&
    !call.words.some(({ text }) => /^(-[a-z]*q[a-z]*q\w*|-q=[2-9]|--quiet=[2-9])$/.test(text))
  );
}

/** Calls that remove packages by name. */
export function isRemoval(call: Call): boolean {
  return is(call, "purge", "remove", "autoremove", "autopurge");
}

/** The removal of what no package needs any more. */
export function isAutoRemoval(call: Call): boolean {
  return is(call, "autoremove", "autopurge");
}

/** Calls that read the package lists which an update fetches. */
export function usesIndex(call: Call): boolean {
  return is(call, "install", "upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade", "build-dep", "source", "download", "satisfy");
}
