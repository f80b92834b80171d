import { type CallSite, flagValue, plainArguments } from "./command-pattern";
import { contextPath } from "./context-sources";
import { pathOf } from "./evaluate";
import type { Dockerfile, MountType, Stage } from "./file";
import { placedMounts } from "./mount-targets";
import { baseName, isWithin, normalise } from "./paths";
import { mayHold, type PlacedFile, placedFiles } from "./placed-files";
import { stageNamed, stageReferred } from "./stages";
import { type Step, stepOf } from "./steps";

/** What a file of an image goes back to, by way of all the stages that hand it on. */
export type Maker =
  /** A command writes it, at this path of its stage. */
  | { readonly kind: "call"; readonly site: CallSite; readonly path: string }
  /** It is this path of the build context, or text of a heredoc. */
  | { readonly kind: "context" | "heredoc"; readonly path: string }
  /** It was copied from an image by reference. */
  | { readonly kind: "image"; readonly image: string }
  /** Nothing certainly makes it, so the base image of this stage may have it, there. */
  | { readonly kind: "base"; readonly stage: Stage; readonly path: string }
  | { readonly kind: "unknown" };

/** Follows a path of a stage's image to what made the file there; to all that may have made it where no single one can be named. */
export function makersOf(file: Dockerfile, stage: Stage, path: string): readonly Maker[] {
  return follow(file, stage, path, new Set());
}

const longest = 100;

/** The mount of a RUN below which a path lies: what a command writes there is not in the image. */
const mountOver = (file: Dockerfile, step: Step | undefined, path: string, ...types: readonly MountType[]) =>
  step && placedMounts(file, step, ...types).find(({ target }) => target && isWithin(path, target));

function follow(file: Dockerfile, stage: Stage, path: string, seen: Set<string>, lent = false): readonly Maker[] {
  const key = `${stage.number} ${path}`;
  // What is copied from below the directory that it goes to has a longer path each time.
  if (seen.has(key) || seen.size > longest) return [{ kind: "unknown" }];
  seen.add(key);
  const held = placedFiles(file, stage).filter(
    (one) => mayHold([one], path) && (lent || !mountOver(file, stepOf(file, one.instruction), path, "cache", "tmpfs")),
  );
  const exact = held.findLast((one) => one.path === path && one.call?.program !== "chmod");
  if (exact) return makersBy(file, stage, path, exact, seen);
  return [...held.flatMap((one) => makersBy(file, stage, path, one, seen)), { kind: "base", stage, path }];
}

function makersBy(file: Dockerfile, stage: Stage, path: string, made: PlacedFile, seen: Set<string>): readonly Maker[] {
  const { origin, call, instruction } = made;
  if (origin) {
    const { from } = origin;
    if (origin.heredoc) return [{ kind: "heredoc", path: origin.heredoc.name }];
    if (typeof from === "string") return [stageReferred(file, from) ? { kind: "unknown" } : { kind: "image", image: from }];
    if (origin.path === null || made.path === null) return [{ kind: "unknown" }];
    const rest = path.slice(made.path === "/" ? 1 : made.path.length + 1);
    const all = /^(.*\/)?\*$/.exec(origin.path);
    if (!all && /[*?[]/.test(origin.path)) return [{ kind: "unknown" }];
    // A star takes files by name, and of directories what is in them.
    if (all && rest.includes("/")) return [];
    const inner = normalise(`${all ? (all[1] ?? "") : `${origin.path}/`}${rest}`);
    return from ? follow(file, from, inner, seen) : [{ kind: "context", path: inner }];
  }
  const step = stepOf(file, instruction);
  if (!call || !step || (made.path === null && call.program !== "go")) return [{ kind: "unknown" }];
  const { program = "" } = call;
  const words = plainArguments(call);
  // What a filter changes cannot be told, so it hands on what it reads.
  const filters = (program === "cat" && words.length === 1) || (program === "sed" && words.length === 2);
  if (!filters && !/^(cp|mv|install)$/.test(program)) return [{ kind: "call", site: { stage: step.stage, step, call }, path }];
  const taking = filters ? words.slice(-1) : flagValue(call, "-t", "--target-directory") ? words : words.slice(0, -1);
  const sources = taking.map((word) => pathOf(file, step, call, word));
  const taken = sources.length > 1 ? sources.find((one) => one !== null && baseName(one) === baseName(made.path ?? "")) : sources[0];
  if (!taken || made.path === null || /[*?[]/.test(taken)) return [{ kind: "unknown" }];
  const source = normalise(`${taken}/${path.slice(made.path === "/" ? 1 : made.path.length + 1)}`);
  if (source === path) return [{ kind: "unknown" }];
  const { mount, target } = mountOver(file, step, source, "bind") ?? {};
  if (mount && target) {
    const inner = `${mount.source ?? ""}/${source.slice(target === "/" ? 1 : target.length + 1)}`;
    const from = mount.from === undefined ? undefined : stageNamed(file, mount.from);
    if (from && from.number < step.stage.number) return follow(file, from, normalise(`/${inner}`), seen);
    return [mount.from === undefined ? { kind: "context", path: contextPath(inner) } : { kind: "image", image: mount.from }];
  }
  return follow(file, stage, source, seen, mountOver(file, step, source, "cache", "tmpfs") !== undefined);
}
