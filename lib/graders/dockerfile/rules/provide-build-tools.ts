import { list, object, text } from "../../schema";
import { factsOf } from "../base-image";
import { type CallSite, callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import type { Dockerfile } from "../file";
import { installs, packagesNamed, removedLater, uninstalls } from "../package-manager";
import { callsOf } from "../run-commands";
import { finalStage, neededStages, stageSpan } from "../stages";
import { chainSteps } from "../steps";

const parameters = object({ commands: list(text), packages: list(list(text)) });

/** One run of one of the commands, at least, sees a package of each group: installed above it and not removed by then. */
export const provideBuildTools: DockerRule<{
  readonly commands: readonly string[];
  readonly packages: readonly (readonly string[])[];
}> = {
  id: "dockerfile/provide-build-tools",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands, packages }) {
    const sites = callSitesOf(file, neededStages(file), commands);
    const missing = sites.map((site) => {
      const there = installedBefore(file, site);
      return there === null ? [] : packages.filter((group) => !group.some((name) => there.has(name)));
    });
    if (missing.some((groups) => groups.length === 0)) return;
    const last = sites.at(-1);
    const names = (missing.at(-1) ?? []).map((group) => group[0]).join(", ");
    yield {
      span: last?.call.span ?? stageSpan(file, finalStage(file)),
      data: { case: last ? "missing" : "none", command: last ? quoteCall(last.call) : commands.join(), missing: names },
    };
  },
};

/** Packages that a call finds installed; null when they cannot be known, or when the base has a compiler and all that comes with it. */
function installedBefore(file: Dockerfile, { stage, step, call }: CallSite): ReadonlySet<string> | null {
  if (factsOf(file, stage).compiler !== false) return null;
  const there = new Set<string>();
  for (const other of chainSteps(file, stage)) {
    const calls = callsOf(other, file.escape);
    const before = other.instruction === step.instruction ? calls.slice(0, calls.indexOf(call)) : calls;
    for (const [at, one] of before.entries()) {
      const named = packagesNamed(file, other, one);
      if (uninstalls(one)) for (const { name } of named) there.delete(name ?? "");
      if (!installs(one)) continue;
      const isRemoved = removedLater(file, other, one, before.slice(at + 1));
      for (const { name } of named) {
        if (name === null) return null;
        if (!isRemoved(name)) there.add(name);
      }
    }
    if (other.instruction === step.instruction) break;
  }
  return there;
}
