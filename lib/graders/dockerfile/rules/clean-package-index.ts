import type { Found } from "../../rule";
import { object, oneOf } from "../../schema";
import { isDistClean, isInstall, isUpdate } from "../apt";
import { cacheDirectory } from "../cache-directory";
import type { Call } from "../calls";
import { hasFlag, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { environmentOf, pathOf } from "../evaluate";
import type { Dockerfile } from "../file";
import { placedMounts } from "../mount-targets";
import { isWithin } from "../paths";
import { callsOf } from "../run-commands";
import { finalStage } from "../stages";
import { chainSteps, type Step } from "../steps";

const parameters = object({ manager: oneOf("apt-get", "apk", "pip") });

/** Each RUN of the final image leaves no package index, and with pip no downloaded package, behind. */
export const cleanPackageIndex: DockerRule<{ readonly manager: "apt-get" | "apk" | "pip" }> = {
  id: "dockerfile/clean-package-index",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { manager }) {
    for (const step of chainSteps(file, finalStage(file))) {
      if (step.instruction.keyword !== "RUN") continue;
      yield* { apk, pip, "apt-get": apt }[manager](file, step);
    }
  },
};

const aptLists = "/var/lib/apt/lists";
const apkCaches = ["/var/cache/apk", "/etc/apk/cache"];

function say(call: Call, directory: string): Found {
  return { span: call.span, data: { command: quoteCall(call), directory } };
}

function isMounted(file: Dockerfile, step: Step, directory: string): boolean {
  return placedMounts(file, step, "cache", "tmpfs").some(({ target }) => target !== null && isWithin(directory, target));
}

function* apt(file: Dockerfile, step: Step): Iterable<Found> {
  const calls = callsOf(step, file.escape);
  // An install reads the lists, so what removes them stands below it; a package by its path needs none.
  const last = calls.findLastIndex(
    (call) => isUpdate(call) || (isInstall(call) && !plainArguments(call).some(({ text }) => text.includes("/"))),
  );
  const call = calls[last];
  if (!call || isMounted(file, step, aptLists)) return;
  if (!calls.slice(last + 1).some((later) => empties(file, step, later, aptLists))) yield say(call, aptLists);
}

function* apk(file: Dockerfile, step: Step): Iterable<Found> {
  const calls = callsOf(step, file.escape);
  if (apkCaches.some((directory) => isMounted(file, step, directory))) return;
  for (const [at, call] of calls.entries()) {
    const fetches = ["apk add", "apk upgrade", "apk update", "apk fetch"].some((pattern) => isCallOf(call, pattern));
    if (!fetches || (hasFlag(call, "--no-cache") && !isCallOf(call, "apk update"))) continue;
    if (!calls.slice(at + 1).some((later) => apkCaches.some((directory) => empties(file, step, later, directory))))
      yield say(call, "/var/cache/apk");
  }
}

function* pip(file: Dockerfile, step: Step): Iterable<Found> {
  const calls = callsOf(step, file.escape);
  for (const [at, call] of calls.entries()) {
    const program = call.program ?? "";
    const installs = /^pip[0-9.]*$/.test(program) ? isCallOf(call, `${program} install`) : isModule(call, program);
    if (!installs || hasFlag(call, "--no-cache-dir") || isLocal(call)) continue;
    const off = environmentOf(file, step, call, "PIP_NO_CACHE_DIR");
    if (off === null || (off !== undefined && /^(1|true|on|yes|t|y)$/i.test(off))) continue;
    const directory = cacheDirectory(file, step, call, "/root/.cache/pip");
    if (directory === null || isMounted(file, step, directory)) continue;
    const later = calls.slice(at + 1);
    if (!later.some((one) => isCallOf(one, `${one.program} cache purge`) || empties(file, step, one, directory)))
      yield say(call, directory);
  }
}

/** Wheels that are there already are installed without a download, and pip keeps none of them. */
function isLocal(call: Call): boolean {
  if (hasFlag(call, "--no-index")) return true;
  const named = plainArguments(call).filter((word) => !/^(pip|install)$/.test(word.text));
  return !hasFlag(call, "-r", "--requirement") && named.length > 0 && named.every((word) => /\.whl$|\/\*$/.test(word.text));
}

/** `python -m pip install`. */
function isModule(call: Call, program: string): boolean {
  return /^python[0-9.]*$/.test(program) && hasFlag(call, "-m") && isCallOf(call, `${program} pip install`);
}

/** True for a call that removes what is in the directory, in every case: `rm -r` of it, of all in it or of a parent; `find … -delete`. */
function empties(file: Dockerfile, step: Step, call: Call, directory: string): boolean {
  if (call.conditional) return false;
  if (directory === aptLists && isDistClean(call)) return true;
  if (call.program === "find") return hasFlag(call, "-delete", "-exec", "-execdir") && covers(file, step, call, directory, 1);
  if (call.program !== "rm") return false;
  const recursive = hasFlag(call, "-r", "-R", "--recursive");
  return (recursive || directory === "/var/cache/apk") && covers(file, step, call, directory);
}

function covers(file: Dockerfile, step: Step, call: Call, directory: string, most = Number.POSITIVE_INFINITY): boolean {
  return plainArguments(call)
    .slice(0, most)
    .some((word) => {
      // In quotes, and without a shell, the pattern is a name that no file has.
      const isName = word.parts.at(-1)?.kind === "text";
      const path = pathOf(file, step, call, word)?.replace(isName ? "" : /\/\*$/, "");
      return path !== undefined && path !== "" && path !== "/" && isWithin(directory, path);
    });
}
