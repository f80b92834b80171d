import { factsOf } from "./base-image";
import type { Call } from "./calls";
import { callSites, flagValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { installs, packagesNamed } from "./package-manager";
import { mayHold, placedFiles } from "./placed-files";
import { chainOf } from "./stages";

/** Groups of Debian and of Alpine that no user has its name from. */
const usual = "adm tty disk wheel audio dialout input video netdev kvm users ping nogroup sudo plugdev staff www-data".split(" ");

/** Packages that make no group. */
const plain =
  /^(lib|py3-|python3|postgresql-client)|-dev$|^(gcc|g\+\+|make|build-base|build-essential|git|curl|bash|ca-certificates|tzdata|tini|shadow)$/;

/** The groups of an image, as far as its chain is known. */
export interface Groups {
  /** Those that `adduser`, `useradd` and `usermod` name before they exist, by the call, which fails then. */
  readonly missing: ReadonlyMap<Call, string>;
  /** All that exist in the end; undefined when they cannot be known. */
  readonly made: ReadonlySet<string> | undefined;
}

const known = new WeakMap<Stage, Groups>();

/** Follows the groups of a chain up to where a list or a package may bring others. */
export function groupsOf(file: Dockerfile, stage: Stage): Groups {
  const groups = known.get(stage) ?? follow(file, stage);
  known.set(stage, groups);
  return groups;
}

function follow(file: Dockerfile, stage: Stage): Groups {
  const missing = new Map<Call, string>();
  const { users } = factsOf(file, stage);
  // With a user comes a group of the same name.
  const made = new Set([...usual, ...(users?.keys() ?? [])]);
  const list = placedFiles(file, stage).find((one) => !(one.call && installs(one.call)) && mayHold([one], "/etc/group"));
  const unknown = { missing, made: undefined };
  // An empty image has none, and a list of its own is another rule's matter.
  if (!users?.size) return unknown;
  for (const { step, call } of callSites(file, chainOf(stage))) {
    const read = (word: Parameters<typeof evaluate>[0]) => evaluate(word, lookupIn(file, step, call));
    if (list && list.instruction.index <= step.instruction.index) break;
    if (installs(call) && !packagesNamed(file, step, call).every(({ name }) => name !== null && plain.test(name))) return unknown;
    if (!/^(adduser|addgroup|useradd|groupadd|usermod)$/.test(call.program ?? "")) continue;
    const flags = call.program === "adduser" ? ["-G", "--ingroup"] : ["-g", "--gid", "-G", "--groups"];
    const named = call.program?.startsWith("user") || call.program === "adduser" ? flags.map((flag) => flagValue(call, flag)) : [];
    for (const name of named.flatMap((word) => (word && read(word)?.split(",")) ?? []))
      if (/^[a-z_][\w-]*$/.test(name) && !made.has(name)) missing.set(call, name);
    const names = plainArguments(call).map(read);
    if (names.includes(null)) return unknown;
    for (const name of names) if (name !== null) made.add(name);
  }
  return { missing, made: list ? undefined : made };
}
