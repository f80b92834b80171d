import type { Call } from "./calls";
import type { Dockerfile, Stage } from "./file";
import { baseName } from "./paths";
import { callsOf } from "./run-commands";
import { literal, type ShellWord } from "./shell-tree";
import { chainOf } from "./stages";
import { type Step, stepsOf } from "./steps";

const npmFlags = "--prefix -C --loglevel --cache --registry --userconfig -w --workspace --omit --include --only";
const aptFlags = "-o -t -c --option --target-release --default-release --config-file -a --host-architecture";

/** Flags that take the next word as their value. */
const valueFlags: Readonly<Record<string, string>> = {
  go: "-C",
  "apt-get": aptFlags,
  apt: aptFlags,
  aptitude: "-o -t -c -q --target-release",
  npm: npmFlags,
  npx: "-p --package -c --call -w --workspace",
  yarn: "--cwd --registry --cache-folder --modules-folder",
  pnpm: "-C --dir --registry --filter -F --store-dir",
  apk: "-X --repository -p --root -t --virtual --arch --keys-dir --cache-dir --repositories-file",
  git: "-C -c --git-dir --work-tree",
  pip: "--cache-dir --log --proxy --python -r -c -i",
  useradd:
    "-u --uid -g --gid -G --groups -d --home-dir --home -s --shell -c --comment -b --base-dir -e --expiredate -f --inactive -k --skel -K --key -p --password -R --root -P --prefix",
  adduser: "-u --uid -h --home -g --gecos -s --shell -G --ingroup --gid -k --comment --firstuid --lastuid --conf",
  groupadd: "-g --gid -K --key -p --password -R --root -P --prefix -U --users",
  addgroup: "-g --gid --firstgid --lastgid --conf",
  install: "-m --mode -o --owner -g --group -t --target-directory -S --suffix",
  mkdir: "-m --mode",
  cp: "-t --target-directory -S --suffix",
  mv: "-t --target-directory -S --suffix",
  ln: "-t --target-directory -S --suffix",
  chown: "--from --reference",
  dnf: "-c --config --releasever --installroot --setopt",
};

const plain = new WeakMap<Call, readonly ShellWord[]>();

/** Arguments that are neither flags nor values of flags, in order. */
export function plainArguments(call: Call): readonly ShellWord[] {
  let found = plain.get(call);
  if (!found) {
    found = readPlainArguments(call);
    plain.set(call, found);
  }
  return found;
}

function readPlainArguments(call: Call): readonly ShellWord[] {
  const taking = (Object.hasOwn(valueFlags, call.program ?? "") ? valueFlags[call.program as string] : "")?.split(" ") ?? [];
  const found: ShellWord[] = [];
  let flags = true;
  for (let at = 1; at < call.words.length; at++) {
    const word = call.words[at] as ShellWord;
    const value = literal(word);
    if (flags && value === "--") flags = false;
    else if (!flags || value === undefined || !value.startsWith("-") || value === "-") found.push(word);
    else if (taking.includes(value) || (/^-[A-Za-z]{2,}$/.test(value) && taking.includes(`-${value.at(-1)}`) && call.program !== "go"))
      at++;
  }
  return found;
}

/** True when a call is one of a pattern such as `go mod download`: the program, then the words as its first arguments that are no flags. */
export function isCallOf(call: Call, pattern: string): boolean {
  // Most calls are of another program: seen without taking the pattern apart.
  if (call.program === undefined || !pattern.includes(call.program)) return false;
  const [program = "", ...words] = pattern.trim().split(/\s+/);
  if (call.program !== baseName(program) || call.program === "command") return false;
  if (words.length === 0) return true;
  const found = plainArguments(call);
  return words.every((word, index) => literal(found[index]) === word);
}

/** A call with the instruction that it stands in. */
export interface CallSite {
  readonly stage: Stage;
  readonly step: Step;
  readonly call: Call;
}

/** All calls of RUN instructions in the given stages (their own instructions, not their parents'), in order. */
export function* callSites(file: Dockerfile, stages: readonly Stage[]): Iterable<CallSite> {
  for (const stage of stages)
    for (const step of stepsOf(file, stage)) {
      if (step.instruction.keyword !== "RUN") continue;
      for (const call of callsOf(step, file.escape)) yield { stage, step, call };
    }
}

/** The calls of a stage's chain in order, each with its position. */
export function callOrder(file: Dockerfile, stage: Stage): ReadonlyMap<Call, number> {
  let found = orders.get(stage);
  if (!found) {
    found = new Map([...callSites(file, chainOf(stage))].map(({ call }, at) => [call, at]));
    orders.set(stage, found);
  }
  return found;
}

const orders = new WeakMap<Stage, ReadonlyMap<Call, number>>();

/** The calls above one in its chain, in order. */
export function callsAbove(file: Dockerfile, stage: Stage, call: Call): readonly Call[] {
  const order = callOrder(file, stage);
  return [...order.keys()].slice(0, order.get(call) ?? 0);
}

/** Those calls that are one of the patterns. */
export function callSitesOf(file: Dockerfile, stages: readonly Stage[], patterns: readonly string[]): readonly CallSite[] {
  return [...callSites(file, stages)].filter(({ call }) => patterns.some((pattern) => isCallOf(call, pattern)));
}

/** The calls of the first pattern that is called at all: where it fetches, the others find what is there. */
export function firstCalled(file: Dockerfile, stages: readonly Stage[], patterns: readonly string[]): readonly CallSite[] {
  const sites = callSitesOf(file, stages, patterns);
  const pattern = patterns.find((one) => sites.some(({ call }) => isCallOf(call, one)));
  return pattern === undefined ? [] : sites.filter(({ call }) => isCallOf(call, pattern));
}

/**
 * The value of a flag of a call: `--name value`, `--name=value`; of one letter also `-nvalue` and at the end of a group, `-xn value`.
 * Undefined when it is not given. Go's flags, long ones with one dash, have no groups.
 */
export function flagValue(call: Call, ...names: readonly string[]): ShellWord | undefined {
  for (let at = 1; at < call.words.length; at++) {
    const word = call.words[at] as ShellWord;
    const head = word.parts[0]?.kind === "text" ? word.parts[0] : undefined;
    if (!head) continue;
    const { value } = head;
    for (const name of names) {
      const grouped = /^-[^-]$/.test(name) && call.program !== "go";
      if (literal(word) === name || (grouped && /^-[A-Za-z]+$/.test(value) && value.endsWith(name.charAt(1)) && word.parts.length === 1))
        return call.words[at + 1];
      const start = value.startsWith(`${name}=`) ? name.length + 1 : grouped && value.startsWith(name) ? 2 : 0;
      if (start === 0) continue;
      const rest = value.slice(start);
      return { ...word, parts: [...(rest === "" ? [] : [{ ...head, value: rest }]), ...word.parts.slice(1)] };
    }
  }
  return undefined;
}

/** The same by a letter and long names, as text; undefined also when only the build knows it. */
export const optionValue = (call: Call, letter: string, ...longNames: readonly string[]): string | undefined =>
  literal(flagValue(call, `-${letter}`, ...longNames));

/** True when a flag is among the words of a call, alone or with `=value`; one-letter flags also in a group (`-rf`). */
export function hasFlag(call: Call, ...names: readonly string[]): boolean {
  return call.words.slice(1).some((word) => {
    const value = literal(word) ?? (word.parts[0]?.kind === "text" ? word.parts[0].value : "");
    return names.some((name) => {
      if (value === name || (name.startsWith("--") && value.startsWith(`${name}=`))) return true;
      return name.length === 2 && !name.startsWith("--") && /^-[A-Za-z]+$/.test(value) && value.includes(name.charAt(1));
    });
  });
}
