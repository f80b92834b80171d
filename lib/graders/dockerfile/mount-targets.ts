import type { Dockerfile, Mount, MountType, Run } from "./file";
import { baseName, isWithin, normalise, resolvePath } from "./paths";
import { expandAt } from "./scope";
import type { Step } from "./steps";

/** A mount of a RUN with its path in the container; null when the path cannot be known. */
export interface PlacedMount {
  readonly mount: Mount;
  readonly target: string | null;
  /** Cache: what shares its content. Secret: which secret it is. */
  readonly id: string | null;
}

/** The mounts of a step's RUN, of the given types, with paths resolved and defaults filled in as BuildKit does. */
export function placedMounts(file: Dockerfile, step: Step, ...types: readonly MountType[]): readonly PlacedMount[] {
  const run = step.instruction;
  if (run.keyword !== "RUN") return [];
  const expand = (text: string) => expandAt(file, run, text).value;
  return (run as Run).mounts
    .filter((mount) => types.length === 0 || types.includes(mount.type))
    .map((mount) => {
      const written = mount.target === undefined ? undefined : expand(mount.target);
      const id = mount.id ?? mount.source;
      const named = id === undefined ? undefined : expand(id);
      if (mount.type === "secret") {
        const secret = named === undefined ? (written === undefined || written === null ? null : baseName(written)) : named;
        const target = written === undefined ? (secret === null ? null : `/run/secrets/${baseName(secret)}`) : written;
        return { mount, target: target === null ? null : resolvePath(step.workdir, target), id: secret };
      }
      const target =
        written === undefined
          ? mount.type === "bind"
            ? step.workdir
            : null
          : written === null
            ? null
            : resolvePath(step.workdir, written);
      const cacheId = mount.id === undefined ? target : expand(mount.id);
      return { mount, target, id: mount.type === "cache" ? cacheId : (named ?? null) };
    });
}

/** The cache mount under which a directory lies, if any; one whose path is unknown counts. */
export function cacheMountFor(file: Dockerfile, step: Step, directory: string | null): PlacedMount | undefined {
  return placedMounts(file, step, "cache").find(
    ({ target }) => target === null || directory === null || isWithin(normalise(directory), target),
  );
}
