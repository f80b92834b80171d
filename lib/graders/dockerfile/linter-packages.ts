import type { Data, Found } from "../rule";
import { addCommand } from "./add-command";
import { quote } from "./docker-rule";
import { cure } from "./edits";
import type { Dockerfile } from "./file";
import { addFlag, has, hasFlag, isMounted, type LinterCommand, linterRuns, runsWhere, withoutFlags } from "./linter-commands";

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

/** A package manager as a rule about its cache sees it. */
interface Cache {
  readonly programs: readonly string[];
  readonly installs: readonly string[];
  readonly cleans: readonly string[];
  /** What `rm` must name to clean as well, unless it is called with `-rf`; without it, no `rm` does. */
  readonly removed?: string;
  /** Parts of targets of mounts that keep the cache out of the layer. */
  readonly mounts?: readonly string[];
}

/** Reports each RUN whose first command that installs does not stand before the first that cleans. */
export function* keptCaches(file: Dockerfile, { programs, installs, cleans, removed, mounts = [] }: Cache): Iterable<Found> {
  for (const { run, place, commands } of linterRuns(file)) {
    if (mounts.some((target) => isMounted(run, target))) continue;
    for (const program of programs) {
      const install = commands.findIndex((command) => command.name === program && has(command, ...installs));
      const clean = commands.findIndex(
        (command) =>
          (command.name === program && has(command, ...cleans)) ||
          (removed !== undefined && command.name === "rm" && has(command, "-rf", removed)),
      );
      if (install < 0 || install < clean) continue;
      const text = `${program} clean ${program === "zypper" ? "--all" : "all"}`;
      // A second one would not be seen behind the first.
      yield { span: place, data: { program }, ...cure(clean < 0 ? addCommand(file, run, text) : undefined) };
      break;
    }
  }
}

/** Reports each RUN in which one of the programs has one of the words that need an answer, and none of the flags that give it. */
export function unanswered(
  file: Dockerfile,
  programs: readonly string[],
  words = "install groupinstall localinstall",
  flags = "y assumeyes",
): Iterable<Found> {
  return runsWhere(
    file,
    (command) =>
      programs.includes(command.name) && has(command, ...words.split(" ")) && !hasFlag(command, ...flags.split(" "))
        ? { program: command.name }
        : undefined,
    addFlag(file, "-y", ...words.split(" ")),
  );
}
