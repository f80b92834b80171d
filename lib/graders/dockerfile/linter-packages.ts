import type { Data } from "../rule";
import { quote } from "./docker-rule";
import { has, type LinterCommand, withoutFlags } from "./linter-commands";

/** What a rule says of packages without a version: the program and the first of them; undefined when each has one. */
export function unpinned(command: LinterCommand, packages: readonly string[], isPinned: (name: string) => boolean): Data | undefined {
  const first = packages.find((name) => !isPinned(name));
  return first === undefined ? undefined : { program: quote(command.name), package: quote(first) };
}

const pipValued = new Set(
  "abi b build e editable extra-index-url f find-links i index-url implementation no-binary only-binary platform prefix progress-bar proxy python python-version root root-user-action src t target trusted-host upgrade-strategy".split(
    " ",
  ),
);

/** The arguments behind `install` of a pip call that installs, flags and their values left out; undefined for other commands. */
export function pipPackages(command: LinterCommand): readonly string[] | undefined {
  const { name, args } = command;
  const module = args.findIndex((_, at) => args[at] === "-m" && args[at + 1] === "pip" && args[at + 2] === "install");
  const installs =
    (name.startsWith("pip") && !name.startsWith("pipenv") && has(command, "install")) || (name.startsWith("python") && module >= 0);
  return installs ? withoutFlags(args.slice(args.indexOf("install") + 1), pipValued) : undefined;
}
