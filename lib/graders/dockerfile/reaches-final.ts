import type { Dockerfile, Stage } from "./file";
import { isWithin, normalise } from "./paths";
import { placedFiles } from "./placed-files";
import { chainOf, finalStage, neededStages, stageNamed } from "./stages";

/** True when a file that a stage makes ends in the final image: made in its chain, or copied there, by way of other stages or directly. */
export function reachesFinal(file: Dockerfile, stage: Stage, path: string | null): boolean {
  for (const _ of placesInFinal(file, stage, path)) return true;
  return false;
}

/** Where a file that a stage makes lies in the final image; null for a place that cannot be known. */
export function* placesInFinal(file: Dockerfile, stage: Stage, path: string | null): Iterable<string | null> {
  const chain = new Set(chainOf(finalStage(file)));
  const seen = new Set<string>();
  const open: { stage: Stage; path: string | null }[] = [{ stage, path }];
  for (let at = open.pop(); at; at = open.pop()) {
    const key = `${at.stage.number} ${at.path ?? ""}`;
    if (seen.has(key) || seen.size > 1000) continue;
    seen.add(key);
    if (chain.has(at.stage)) {
      yield at.path;
      continue;
    }
    for (const other of neededStages(file)) {
      if (other.parent === at.stage) open.push({ stage: other, path: at.path });
      for (const instruction of other.instructions)
        if (instruction.keyword === "RUN")
          for (const mount of instruction.mounts)
            if (mount.from !== undefined && stageNamed(file, mount.from) === at.stage) open.push({ stage: other, path: null });
      for (const placed of placedFiles(file, other)) {
        const { origin } = placed;
        if (!origin || origin.from !== at.stage || placed.instruction.stage !== other.number) continue;
        if (at.path === null || origin.path === null || placed.path === null) open.push({ stage: other, path: null });
        else if (isWithin(at.path, origin.path)) {
          const rest = at.path.slice(origin.path === "/" ? 0 : origin.path.length);
          // Nothing lies below a file; the same copy is listed as a tree where it may be one.
          if (rest !== "" && placed.kind === "file") continue;
          open.push({ stage: other, path: normalise(`${placed.path}${rest === "" ? "" : `/${rest}`}`) });
        } else if (/[*?[]/.test(origin.path)) open.push({ stage: other, path: null });
      }
    }
  }
}
