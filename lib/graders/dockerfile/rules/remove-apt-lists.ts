import { addCommand } from "../add-command";
import { isUpdate, usesIndex } from "../apt";
import type { Call } from "../calls";
import { type DockerRule, opinion } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile, Run } from "../file";
import { has, isMounted } from "../linter-commands";
import { liveRuns } from "../linter-live-stages";
import { callsOf } from "../run-commands";
import { greatestOfHeirs } from "../stages";
import { stepOf, stepsOf } from "../steps";

const lists = "/var/lib/apt/lists";
const programs = new Set(["apt", "apt-get", "aptitude"]);

/** A RUN that updates the lists of apt removes them again. */
export const removeAptLists: DockerRule = {
  id: "dockerfile/remove-apt-lists",
  ...opinion,
  severity: "info",
  aliases: ["DL3009"],
  group: "package-index",
  *check(file) {
    for (const run of liveRuns(file)) {
      if (!run.commands.some((command) => programs.has(command.name) && has(command, "update"))) continue;
      if (run.commands.some((command) => command.name === "rm" && has(command, "-rf", `${lists}/*`))) continue;
      if (isMounted(run.run, lists) || (isMounted(run.run, "/var/lib/apt") && isMounted(run.run, "/var/cache/apt"))) continue;
      yield { span: run.place, ...cure(isLastUse(file, run.run) ? addCommand(file, run.run, `rm -rf ${lists}/*`) : undefined) };
    }
  },
};

const first = (calls: readonly Call[], is: typeof isUpdate) => calls.findIndex(is) >>> 0;
const fetches = (calls: readonly Call[]) => first(calls, isUpdate) < first(calls, usesIndex);

const needing = new WeakMap<Dockerfile, readonly number[]>();

/** Position of the last instruction in the stage of a number, or in those that are built from it, that installs from lists of one above it; -1 when none does. */
function lastNeeding(file: Dockerfile, stage: number): number {
  const needs = (calls: readonly Call[]) => calls.some(usesIndex) && !fetches(calls);
  const last =
    needing.get(file) ??
    greatestOfHeirs(file, (one) => stepsOf(file, one).findLast((step) => needs(callsOf(step, file.escape)))?.instruction.index ?? -1);
  needing.set(file, last);
  return last[stage] ?? -1;
}

/** True when a RUN installs from the lists that it fetches, and no later one needs them. */
function isLastUse(file: Dockerfile, { index, stage }: Run): boolean {
  const own = file.instructions[index];
  const step = own && stepOf(file, own);
  const calls = step ? callsOf(step, file.escape) : [];
  if (!calls.some(usesIndex) || !fetches(calls)) return false;
  return lastNeeding(file, stage) <= index;
}
