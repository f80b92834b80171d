import { list, object, text } from "../../schema";
import { isAutoRemoval, isRemoval } from "../apt";
import { factsOf } from "../base-image";
import type { Call } from "../calls";
import { callSites, hasFlag, isCallOf, optionValue } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { installs, isAll, isSaved, packagesNamed, uninstalls } from "../package-manager";
import { finalStage, neededStages, stageSpan } from "../stages";
import type { Step } from "../steps";

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
    const needed = new Set(neededStages(file));
    const wanted = new Set(packages.flat());
    const ends = new Map<Stage, Installed>();
    let last: Call | undefined;
    let missing: typeof packages = [];
    for (const stage of file.stages) {
      const installed = new Installed(file, wanted, stage.parent && ends.get(stage.parent));
      ends.set(stage, installed);
      for (const { step, call } of callSites(file, [stage])) {
        if (needed.has(stage) && commands.some((pattern) => isCallOf(call, pattern))) {
          // A base that has a compiler, or may have one, has all that comes with it.
          if (factsOf(file, stage).compiler !== false || installed.unknown) return;
          last = call;
          missing = packages.filter((group) => !group.some((name) => installed.has(name)));
          if (missing.length === 0) return;
        }
        installed.learn(step, call);
      }
    }
    const names = missing.map((group) => group[0]).join(", ");
    yield {
      span: last?.span ?? stageSpan(file, finalStage(file)),
      data: { case: last ? "missing" : "none", command: last ? quoteCall(last) : commands.join(), missing: names },
    };
  },
};

/** What is known of a package that is installed. */
interface Mark {
  /** The virtual package of apk that it came with. */
  readonly group: string | undefined;
  automatic: boolean;
  /** A list of all that is installed was made since. */
  saved: boolean;
}

/** Which of the wanted packages are installed, call by call. */
class Installed {
  /** Something was installed that only the build knows. */
  unknown: boolean;
  private readonly marks: Map<string, Mark>;

  constructor(
    private readonly file: Dockerfile,
    private readonly wanted: ReadonlySet<string>,
    below: Installed | undefined,
  ) {
    this.unknown = below?.unknown ?? false;
    this.marks = new Map([...(below?.marks ?? [])].map(([name, mark]) => [name, { ...mark }]));
  }

  has(name: string): boolean {
    return this.marks.has(name);
  }

  learn(step: Step, call: Call): void {
    if (isCallOf(call, "apt-mark showmanual")) for (const mark of this.marks.values()) mark.saved = true;
    else if (isCallOf(call, "apt-mark auto")) {
      if (call.conditional) return;
      for (const { name } of packagesNamed(this.file, step, call))
        for (const [installed, mark] of this.marks) if (name === installed || isAll(name)) mark.automatic = true;
    } else if (isCallOf(call, "apt-mark manual")) {
      // A list that was saved below the install has the package in it.
      for (const { name, word } of packagesNamed(this.file, step, call))
        for (const [installed, mark] of this.marks)
          if (name === installed || (mark.saved && name === null && isSaved(call, word))) mark.automatic = false;
    } else if (isCallOf(call, `${call.program} build-dep`)) this.unknown = true;
    else if (uninstalls(call)) this.remove(step, call);
    else if (installs(call)) {
      const group = optionValue(call, "t", "--virtual");
      for (const { name } of packagesNamed(this.file, step, call)) {
        if (name === null) this.unknown = true;
        else if (this.wanted.has(name)) this.marks.set(name, { group, automatic: false, saved: false });
      }
    }
  }

  private remove(step: Step, call: Call): void {
    const removed = new Set(packagesNamed(this.file, step, call).map(({ name }) => name));
    const sweeps = isRemoval(call) && (isAutoRemoval(call) || hasFlag(call, "--auto-remove", "--autoremove"));
    for (const [name, { group, automatic }] of this.marks) {
      const goes = removed.has(name) || (sweeps && automatic) || (group !== undefined && removed.has(group) && !call.conditional);
      if (goes) this.marks.delete(name);
    }
  }
}
