import type { Call } from "./calls";
import { callSites, flagValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { installs, packagesNamed } from "./package-manager";
import { mayHold, placedFiles } from "./placed-files";
import { chainOf } from "./stages";

/** Groups of Debian, of Alpine, and of the images that add one. */
const usual = new Set(
  "root bin daemon sys adm tty disk lp kmem wheel mail news uucp cron audio cdrom dialout ftp sshd input tape video netdev kvm games shadow www-data users ntp ping nogroup nobody man proxy sudo dip backup operator plugdev staff node nginx ubuntu".split(
    " ",
  ),
);

/** Packages that make no group. */
const plain =
  /^(lib|py3-|python3|postgresql-client)|-dev$|^(gcc|g\+\+|make|build-base|build-essential|git|curl|wget|bash|ca-certificates|tzdata|tini|shadow|zstd|jq)$/;

/** The calls of a chain that name a group which certainly does not exist yet, with its name: `adduser`, `useradd` and `usermod` fail then. */
export function missingGroups(file: Dockerfile, stage: Stage): ReadonlyMap<Call, string> {
  const missing = new Map<Call, string>();
  const made = new Set(usual);
  const list = placedFiles(file, stage).find((one) => !(one.call && installs(one.call)) && mayHold([one], "/etc/group"));
  for (const { step, call } of callSites(file, chainOf(stage))) {
    const read = (word: Parameters<typeof evaluate>[0]) => evaluate(word, lookupIn(file, step, call));
    if (list && list.instruction.index <= step.instruction.index) break;
    if (installs(call) && !packagesNamed(file, step, call).every(({ name }) => name !== null && plain.test(name))) break;
    if (!/^(adduser|addgroup|useradd|groupadd|usermod)$/.test(call.program ?? "")) continue;
    const flags = call.program === "adduser" ? ["-G", "--ingroup"] : ["-g", "--gid", "-G", "--groups"];
    const named = call.program?.startsWith("user") || call.program === "adduser" ? flags.map((flag) => flagValue(call, flag)) : [];
    for (const name of named.flatMap((word) => (word && read(word)?.split(",")) ?? []))
      if (/^[a-z_][\w-]*$/.test(name) && !made.has(name)) missing.set(call, name);
    const names = plainArguments(call).map(read);
    if (names.includes(null)) break;
    // With a user comes a group of the same name.
    for (const name of names) if (name !== null) made.add(name);
  }
  return missing;
}
