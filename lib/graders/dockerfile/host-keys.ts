import { type Call, callsIn } from "./calls";
import { callsAbove, isCallOf, plainArguments } from "./command-pattern";
import { contextPath } from "./context-sources";
import { environmentOf, evaluate, lookupIn, pathOf } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { placedMounts } from "./mount-targets";
import { isWithin, normalise } from "./paths";
import { placedFiles } from "./placed-files";
import { callsOf } from "./run-commands";
import { fileText } from "./script-file";
import { readScript } from "./shell";
import { literal, type ShellWord } from "./shell-tree";
import { stageNamed } from "./stages";
import type { Step } from "./steps";

/** Each call looks at all that stands above it, so only so many are judged; no build connects more often. */
export const mostSites = 100;

/** What ssh is told about host keys when Git starts it for one call. */
export interface HostKeys {
  /** The value of StrictHostKeyChecking in lower case; undefined when nothing sets it. */
  readonly checking: string | undefined;
  /** The texts of the files of known hosts, as far as they can be seen. */
  readonly known: readonly string[];
}

/** Reads the options that Git hands to ssh, its configuration files and the known hosts. Source: https://man.openbsd.org/ssh_config */
export function hostKeysFor(file: Dockerfile, stage: Stage, step: Step, call: Call): HostKeys {
  const at = (path: string) => placeOf(file, step, call, path);
  const read = (path: string | null) => (path === null ? undefined : textAt(file, stage, step, call, path));
  const options = new Map<string, string>();
  // What is found first counts.
  const add = (name: string, value: string) => {
    if (!options.has(name.toLowerCase())) options.set(name.toLowerCase(), value);
  };
  const commands = sshCommands(file, stage, step, call);
  for (const command of commands) for (const [name, value] of optionsOf(command)) add(name, value);
  const configured = options.get("-f");
  for (const path of configured === undefined ? [at("~/.ssh/config"), "/etc/ssh/ssh_config"] : [at(configured)])
    for (const [name, value] of linesOf(read(path) ?? "")) add(name, value);
  for (const { path } of placedFiles(file, stage))
    if (configured === undefined && path !== null && isWithin(path, "/etc/ssh/ssh_config.d"))
      for (const [name, value] of linesOf(read(path) ?? "")) add(name, value);
  const files = [
    ...(options.get("userknownhostsfile") ?? "~/.ssh/known_hosts ~/.ssh/known_hosts2").split(/\s+/),
    ...(options.get("globalknownhostsfile") ?? "/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2").split(/\s+/),
  ];
  return {
    checking: options.get("stricthostkeychecking")?.toLowerCase(),
    known: files.flatMap((path) => read(at(path)) ?? []),
  };
}

/** The command lines by which Git starts ssh, the one that wins first. Source: https://git-scm.com/docs/git#Documentation/git.txt-GITSSH */
function sshCommands(file: Dockerfile, stage: Stage, step: Step, call: Call): readonly string[] {
  const found: (string | null | undefined)[] = [environmentOf(file, step, call, "GIT_SSH_COMMAND")];
  const value = (word: ShellWord, of: Call) => evaluate(word, lookupIn(file, step, of));
  for (const word of call.words) found.push(/^core\.sshcommand=(.*)$/is.exec(value(word, call) ?? "")?.[1]);
  for (const above of callsAbove(file, stage, call)) {
    const [, name, text] = isCallOf(above, "git config") ? plainArguments(above) : [];
    if (name && text && literal(name)?.toLowerCase() === "core.sshcommand") found.push(value(text, above));
  }
  const wrapper = environmentOf(file, step, call, "GIT_SSH");
  if (wrapper) found.push(textAt(file, stage, step, call, wrapper));
  return found.filter((text) => typeof text === "string");
}

/** `-o Name=value`, `-oName=value` and `-F file` of the calls of ssh in a command line or a script. */
function optionsOf(command: string): readonly [string, string][] {
  const found: [string, string][] = [];
  for (const call of callsIn(readScript({ value: command, pieces: [{ at: 0, from: 0 }] }).nodes)) {
    const words = call.words.map((word) => literal(word) ?? "");
    for (let at = 1; at < words.length; at++) {
      const option = /^-([oF])(.*)$/.exec(words[at] as string);
      if (!option) continue;
      const value = option[2] || (words[++at] ?? "");
      found.push(...(option[1] === "F" ? [["-f", value] as [string, string]] : linesOf(value)));
    }
  }
  return found;
}

/** The options of a configuration file, `Name value` or `Name=value` on a line, whatever host they are for. */
function linesOf(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    const [, name, value] = /^\s*([A-Za-z]\w*)(?:\s*=\s*|\s+)"?(.*?)"?\s*$/.exec(line) ?? [];
    return name && value ? [[name, value]] : [];
  });
}

/** A path that ssh is given, `~` and all. */
function placeOf(file: Dockerfile, step: Step, call: Call, path: string): string | null {
  const part = { kind: "text", value: path, quoted: false, joined: { value: path, pieces: [] } } as const;
  const found = pathOf(file, step, call, { text: path, parts: [part], span: call.span });
  // The home of a user that is known by name only.
  return found ?? (step.user && path.startsWith("~/") ? normalise(`/home/${step.user.split(":")[0]}/${path.slice(2)}`) : null);
}

/** The text of a file as a call finds it: mounted, or written by then. */
function textAt(file: Dockerfile, stage: Stage, step: Step, call: Call, path: string): string | undefined {
  for (const { mount, target } of placedMounts(file, step, "bind")) {
    if (target === null || !isWithin(path, target)) continue;
    const source = normalise(`${mount.source ?? "."}${path.slice(target.length)}`);
    const from = mount.from === undefined ? undefined : stageNamed(file, mount.from);
    if (from) return fileText(file, from, normalise(`/${source}`))?.value;
    const contents = Object.entries(file.around.given.contents ?? {});
    return mount.from === undefined ? contents.find(([name]) => contextPath(name) === contextPath(source))?.[1] : undefined;
  }
  const calls = callsOf(step, file.escape);
  const written = placedFiles(file, stage).some(
    (placed) =>
      placed.path === path &&
      (placed.instruction.index < step.instruction.index ||
        (placed.call !== undefined && placed.instruction === step.instruction && calls.indexOf(placed.call) < calls.indexOf(call))),
  );
  return written ? fileText(file, stage, path)?.value : undefined;
}
