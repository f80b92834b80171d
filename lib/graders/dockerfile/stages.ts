import { expandWord } from "./expand";
import type { Around, Assign, Copy, Dockerfile, From, Instruction, Run, Stage } from "./file";
import { swallowedBy } from "./swallowed";

/** ARGs that BuildKit sets by itself above the first FROM. Source: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export const platformArgs: ReadonlySet<string> = new Set([
  ...["TARGET", "BUILD"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)),
  "TARGETSTAGE",
]);

/** What BuildKit fills into one of those names when it builds for a platform; null when that is not known. */
function filledIn(name: string, platform: string | undefined): string | null {
  const part = /^TARGET(PLATFORM|OS|ARCH|VARIANT)$/.exec(name)?.[1];
  if (!platform || !part) return null;
  const [os = "", architecture = "", variant = ""] = platform.split("/");
  return { PLATFORM: platform, OS: os, ARCH: architecture, VARIANT: variant }[part] ?? null;
}

/** Values of the ARGs above the first FROM: null where one is set but unknown, undefined where it has none. `automatic` stands for what BuildKit fills in. */
export function globalArgs(
  instructions: readonly Instruction[],
  escapeMark: string,
  around: Around,
  automatic: (name: string) => string | null = (name) => filledIn(name, around.targetPlatform),
): Map<string, string | null | undefined> {
  const values = new Map<string, string | null | undefined>();
  for (const name of platformArgs) values.set(name, automatic(name));
  for (const instruction of instructions) {
    if (instruction.keyword === "FROM") break;
    if (instruction.keyword !== "ARG") continue;
    for (const { name, value } of (instruction as Assign).pairs) {
      if (around.buildArgs.has(name)) values.set(name, around.buildArgs.get(name) ?? null);
      else if (value) values.set(name, expandWord(value.text, escapeMark, (other) => values.get(other)).value);
      else if (!values.has(name)) values.set(name, undefined);
    }
  }
  return values;
}

/** Groups instructions into stages and links each to the earlier stage that its FROM names. */
export function readStages(instructions: readonly Instruction[], escapeMark: string, around: Around): Stage[] {
  const args = globalArgs(instructions, escapeMark, around);
  const sample = globalArgs(instructions, escapeMark, { ...around, targetPlatform: "linux/amd64" });
  const stages: Stage[] = [];
  const byName = new Map<string, Stage>();
  let own: Instruction[] = [];
  const begin = (from: From | undefined) => {
    own = [];
    const imageBy = (values: typeof args) =>
      (from?.image && expandWord(from.image.text, escapeMark, (name) => values.get(name)).value) ?? undefined;
    const known = imageBy(args);
    // A stage for each platform, as `build-$TARGETARCH`: one of them stands for all.
    const one = known === undefined ? imageBy(sample) : undefined;
    const image = known ?? (one !== undefined && byName.has(one.toLowerCase()) ? one : undefined);
    // Docker finds a stage by its name in lower case only; a rule says so, and the others see what is meant.
    const parent = image ? byName.get(image.toLowerCase()) : undefined;
    const stage: Stage = {
      number: stages.length,
      from,
      name: from?.alias?.text.toLowerCase(),
      image,
      parent,
      base: parent ? parent.base : image,
      instructions: own,
    };
    stages.push(stage);
    if (stage.name !== undefined) byName.set(stage.name, stage);
  };
  const fragment = !instructions.some((instruction) => instruction.keyword === "FROM");
  if (fragment) begin(undefined);
  let stopped = false;
  for (const instruction of instructions) {
    if (instruction.keyword === "FROM") begin(instruction);
    else if (stages.length > 0 && instruction.keyword !== "UNKNOWN") {
      stopped ||= around.graded === true && swallowedBy(instruction).length > 0;
      if (!stopped) own.push(instruction);
    }
  }
  return stages;
}

/** The stage that the build ends in. */
export function finalStage(file: Dockerfile): Stage {
  return file.stages[file.stages.length - 1] as Stage;
}

/** The stage and the stages it is built from, the one on the external image first. */
export function chainOf(stage: Stage): readonly Stage[] {
  const chain: Stage[] = [];
  for (let at: Stage | undefined = stage; at; at = at.parent) chain.push(at);
  return chain.reverse();
}

/** By number of each stage, the greatest number that it or a stage built from it has; in one pass over the file. */
export function greatestOfHeirs(file: Dockerfile, numberOf: (stage: Stage) => number): readonly number[] {
  const greatest = file.stages.map(numberOf);
  // A stage stands below the one it is built from.
  for (const { number, parent } of [...file.stages].reverse())
    if (parent) greatest[parent.number] = Math.max(greatest[parent.number] as number, greatest[number] as number);
  return greatest;
}

/** Everything that happens to the file system and configuration of a stage, in order, parents first; FROM left out. */
export function chainInstructions(stage: Stage): readonly Instruction[] {
  return chainOf(stage).flatMap((link) => link.instructions);
}

/** The stage that `--from=` or `from=` names, by name or number; undefined for an image or what cannot be known. */
export function stageReferred(file: Dockerfile, reference: string): Stage | undefined {
  if (/^[-+]?\d+$/.test(reference)) return file.stages[Number(reference)];
  return stageNamed(file, reference);
}

/** The stage that a mount's `from=` names: BuildKit takes no numbers there. */
export function stageNamed(file: Dockerfile, name: string): Stage | undefined {
  return stagesByName(file).get(name.toLowerCase());
}

const named = new WeakMap<Dockerfile, ReadonlyMap<string, Stage>>();

function stagesByName(file: Dockerfile): ReadonlyMap<string, Stage> {
  let found = named.get(file);
  if (!found) {
    found = new Map(file.stages.filter((stage) => stage.name !== undefined).map((stage) => [stage.name as string, stage]));
    named.set(file, found);
  }
  return found;
}

/** What an instruction takes from elsewhere: values of COPY `--from` and RUN `--mount=…,from=`, as written; to a mount a number is no stage. */
export function references(instruction: Instruction): readonly string[] {
  if (instruction.keyword === "COPY") return instruction.from?.value ? [instruction.from.value] : [];
  if (instruction.keyword === "RUN")
    return (instruction as Run).mounts.flatMap((mount) => (mount.from && !/^\d+$/.test(mount.from) ? [mount.from] : []));
  return [];
}

const needed = new WeakMap<Stage, readonly Stage[]>();

/** The stages that building one needs, the final one if none is named: its chain, and each stage that one of them copies or mounts from; in order of the file. */
export function neededStages(file: Dockerfile, target = finalStage(file)): readonly Stage[] {
  let found = needed.get(target);
  if (found) return found;
  const seen = new Set<Stage>();
  const open: Stage[] = [target];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (seen.has(stage)) continue;
    seen.add(stage);
    if (stage.parent) open.push(stage.parent);
    for (const instruction of stage.instructions)
      for (const reference of references(instruction)) {
        const other = stageReferred(file, reference);
        if (other) open.push(other);
      }
  }
  found = file.stages.filter((stage) => seen.has(stage));
  needed.set(target, found);
  return found;
}

/** The place to speak about a stage as a whole: its FROM, or the whole text of a fragment. */
export function stageSpan(file: Dockerfile, stage: Stage) {
  return stage.from?.span ?? file.instructions[0]?.span ?? { start: 0, end: 0 };
}

/** True for COPY and ADD. */
export function isCopy(instruction: Instruction): instruction is Copy {
  return instruction.keyword === "COPY" || instruction.keyword === "ADD";
}
