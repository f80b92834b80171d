import type { Span } from "../rule";
import { factsOf } from "./base-image";
import { hasFlag, optionValue, plainArguments } from "./command-pattern";
import { contextPath } from "./context-sources";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { roundsOf } from "./loop-rounds";
import { directoryOf, isWithin, normalise } from "./paths";
import { isDirectory, type PlacedFile, placedBy, placedFiles } from "./placed-files";
import { callsOf } from "./run-commands";
import { expandAt } from "./scope";
import { literal } from "./shell-tree";
import { isCopy } from "./stages";
import { chainSteps, type Step } from "./steps";
import { createdUsers, userId } from "./users";

/** Who owns a path: a number where it is known, else the name as written; null when it cannot be known. */
export type Owner = number | string | null;

export interface Held {
  readonly path: string;
  readonly owner: Owner;
  /** Group or everybody may write, by chmod. */
  readonly writable: boolean;
  readonly span: Span;
}

/** One change of owner or mode, in order of the chain. */
interface Change {
  readonly path: string;
  /** The path alone, all below it but not itself, or both. */
  readonly reach: "self" | "below" | "all";
  /** Undefined when only the mode changes. */
  readonly owner: Owner | undefined;
  readonly writable: boolean;
  readonly copied: boolean;
  readonly position: number;
  readonly span: Span;
}

const cache = new WeakMap<Stage, readonly Change[]>();

function changesOf(file: Dockerfile, stage: Stage): readonly Change[] {
  let found = cache.get(stage);
  if (!found) {
    found = chainSteps(file, stage)
      .flatMap((step, position) => changesBy(file, stage, step, position))
      .map((change) => ({ ...change, path: linked(change.path) }));
    cache.set(stage, found);
  }
  return found;
}

/** The owner that a path has after the chain, or before the instruction at `position`; undefined when nothing is known to make it. */
export function ownerAt(file: Dockerfile, stage: Stage, written: string, position = Number.POSITIVE_INFINITY): Held | undefined {
  const path = linked(written);
  let held: Held | undefined;
  for (const change of changesOf(file, stage)) {
    if (change.position >= position) break;
    const reaches =
      change.reach === "self" ? change.path === path : isWithin(path, change.path) && (change.reach === "all" || path !== change.path);
    if (!reaches) continue;
    // It would fail on what is not there, so the base has it.
    if (change.owner === undefined) held = { path, owner: 0, span: change.span, ...held, writable: held?.writable || change.writable };
    else
      held = { path, owner: change.owner, writable: change.owner === held?.owner ? (held?.writable ?? false) : false, span: change.span };
  }
  return held ?? inBase(file, stage, path);
}

/** True when something makes a path or anything below it, or every base has it; a change of the owner makes nothing. */
export function isThere(file: Dockerfile, stage: Stage, written: string): boolean {
  const path = linked(written);
  const made = placedFiles(file, stage).some((placed) => placed.path === null || isWithin(linked(placed.path), path));
  return made || inBase(file, stage, path) !== undefined;
}

/** `/var/run` is a link to `/run` in every base that has one. */
const linked = (path: string): string => path.replace(/^\/var(\/run(\/|$))/, "$1");

function inBase(file: Dockerfile, stage: Stage, path: string): Held | undefined {
  const span = stage.from?.span ?? { start: 0, end: 0 };
  if (path === "/tmp" || path === "/var/tmp") return { path, owner: 0, writable: true, span };
  const { users, libc } = factsOf(file, stage);
  const home = /^\/home\/([^/]+)$/.exec(path)?.[1];
  const resident = home === undefined ? undefined : users?.get(home);
  if (resident !== undefined) return { path, owner: resident, writable: false, span };
  const usual =
    path === "/" ||
    (libc !== "none" && /^\/(bin|etc|home|lib|media|mnt|opt|root|run|sbin|srv|usr|var)(\/(bin|lib|local|share|cache|log))?$/.test(path));
  return usual ? { path, owner: 0, writable: false, span } : undefined;
}

/** The owners of a path and of everything copied below it, after the chain. */
export function ownersWithin(file: Dockerfile, stage: Stage, path: string): readonly Held[] {
  const found: Held[] = [];
  const own = ownerAt(file, stage, path);
  if (own) found.push(own);
  for (const change of changesOf(file, stage)) {
    if (!change.copied) continue;
    // A name that no file has stands for what is below a copied directory.
    const below = change.reach !== "self";
    const place = isWithin(change.path, path) ? change.path : below && isWithin(path, change.path) ? path : undefined;
    if (place === undefined) continue;
    const held = ownerAt(file, stage, below ? normalise(`${place}/\u0000`) : place);
    if (held) found.push({ ...held, path: place });
  }
  return found;
}

function changesBy(file: Dockerfile, stage: Stage, step: Step, position: number): Change[] {
  const { instruction } = step;
  const base = { writable: false, copied: false, position };
  const current = ownerNamed(file, stage, step.user === undefined ? (factsOf(file, stage).user ?? null) : step.user, position);
  const make = (path: string | null, owner: Owner, span: Span, reach: Change["reach"] = "self", copied = false): Change[] => {
    if (path === null) return [];
    const made: Change[] = [];
    // Missing parents are made with the same owner.
    for (let at = directoryOf(path); at !== "/" && !isDirectory(file, stage, at, instruction); at = directoryOf(at))
      made.unshift({ ...base, path: at, reach: "self", owner, span });
    return [...made, { ...base, path, reach, owner, span, copied }];
  };
  if (instruction.keyword === "WORKDIR") {
    const placed = placedBy(file, stage, instruction)[0];
    return placed?.path && !isDirectory(file, stage, placed.path, instruction) ? make(placed.path, current, instruction.span) : [];
  }
  if (isCopy(instruction)) {
    const flag = instruction.flags.find((one) => one.name === "chown");
    const written = flag?.value === undefined ? "0" : expandAt(file, instruction, flag.value).value;
    const owner = ownerNamed(file, stage, written, position);
    const chmod = instruction.flags.find((one) => one.name === "chmod")?.value ?? "";
    const span = flag?.span ?? instruction.span;
    return placedBy(file, stage, instruction).flatMap((placed) => {
      if (placed.path === null) return [];
      const tree = placed.kind === "tree";
      const top = tree && !isDirectory(file, stage, placed.path, instruction) ? make(placed.path, owner, span) : [];
      const content = make(placed.path, owner, span, tree ? "below" : placed.kind === "either" ? "all" : "self", true);
      const mode: Change[] = isOpenMode(chmod)
        ? [{ ...base, path: placed.path, reach: "all", owner: undefined, writable: true, span }]
        : [];
      const kept = flag ? [] : inherited(file, stage, placed, span, position);
      return [...top, ...content, ...kept, ...mode, ...landed(file, placed, owner, span, position)];
    });
  }
  if (instruction.keyword !== "RUN") return [];
  // A user that the RUN itself creates is there for what it calls after that.
  const changes: Change[] = [];
  const placed = placedBy(file, stage, instruction);
  for (const call of roundsOf(callsOf(step, file.escape))) {
    const paths = (from: number) =>
      plainArguments(call)
        .slice(from)
        .flatMap((word) => pathOf(file, step, call, word) ?? []);
    if (call.program === "chown" || call.program === "chgrp") {
      const word = plainArguments(call)[0];
      const value = word ? evaluate(word, lookupIn(file, step, call)) : null;
      const recursive = hasFlag(call, "-R", "--recursive");
      const name = value === null ? null : (value.split(/[:.]/)[0] ?? "");
      if (call.program === "chown" && name !== "")
        for (const path of paths(1))
          changes.push(
            ...chosen(path, recursive).map((reach) => ({
              ...base,
              ...reach,
              owner: ownerNamed(file, stage, name, position + 1),
              span: call.span,
            })),
          );
    } else if (call.program === "chmod") {
      const mode = literal(plainArguments(call)[0]) ?? "";
      if (isOpenMode(mode))
        for (const path of paths(1))
          changes.push(
            ...chosen(path, hasFlag(call, "-R", "--recursive")).map((reach) => ({
              ...base,
              ...reach,
              owner: undefined,
              writable: true,
              span: call.span,
            })),
          );
    } else {
      const named = call.program === "install" ? optionValue(call, "o", "--owner") : undefined;
      const owner = named === undefined ? current : ownerNamed(file, stage, named, position + 1);
      const mode = optionValue(call, "m", "--mode") ?? "";
      for (const one of placed) {
        if (one.call !== call || one.path === null) continue;
        // What exists keeps its owner: mkdir -p of it does nothing, a redirection only writes.
        const exists = one.kind === "directory" && isDirectory(file, stage, one.path, instruction) && named === undefined;
        if (exists) continue;
        changes.push(...make(one.path, owner, call.span, one.kind === "tree" ? "below" : "self"));
        if (isOpenMode(mode)) changes.push({ ...base, path: one.path, reach: "self", owner: undefined, writable: true, span: call.span });
      }
      for (const user of createdUsers(file, stage)) {
        if (user.call !== call || user.name === undefined) continue;
        const home = user.home ?? `/home/${user.name}`;
        const makes = call.program === "adduser" ? !hasFlag(call, "-H", "--no-create-home") : hasFlag(call, "-m", "--create-home");
        if (makes && home.startsWith("/")) changes.push(...make(home, user.id ?? user.name, call.span));
      }
    }
  }
  return changes;
}

function chosen(path: string, recursive: boolean): { readonly path: string; readonly reach: Change["reach"] }[] {
  if (path.endsWith("/*")) return [{ path: path.slice(0, -2) || "/", reach: "below" }];
  return [{ path, reach: recursive ? "all" : "self" }];
}

/** No build has as many; what is copied twice from one to the next would double at each. */
const mostStages = 50;
const mostChanges = 200;

/**
 * What is in a directory of another stage keeps its owner; the directory that is copied does not, and a file does.
 * Source: https://github.com/moby/buildkit/issues/1941
 */
function inherited(file: Dockerfile, stage: Stage, { origin, path, kind }: PlacedFile, span: Span, position: number): Change[] {
  const from = origin?.from;
  const source = origin?.path;
  if (typeof from !== "object" || from.number >= stage.number || !source || path === null) return [];
  const changes = stage.number < mostStages ? changesOf(file, from) : undefined;
  if (!changes || changes.length > mostChanges)
    return [{ path, reach: "below", owner: null, writable: false, copied: true, position, span }];
  return changes.flatMap((change): Change[] => {
    if (change.path !== source && isWithin(change.path, source))
      return [{ ...change, path: normalise(`${path}/${change.path.slice(source.length)}`), position, span }];
    if (!isWithin(source, change.path) || (change.reach === "self" && change.path !== source)) return [];
    if (kind === "file") return [{ ...change, path, reach: "self", position, span }];
    return change.reach === "self" ? [] : [{ ...change, path, reach: "below", position, span }];
  });
}

/** Files that the task lists and that a copied directory brings to a known place. */
function landed(file: Dockerfile, { origin, path, kind }: PlacedFile, owner: Owner, span: Span, position: number): Change[] {
  if (!origin || origin.from !== undefined || origin.path === null || path === null || kind === "file") return [];
  const found = new Set<string>();
  for (const name of (file.around.given.files ?? []).map(contextPath)) {
    if (origin.path !== "." && !name.startsWith(`${origin.path}/`)) continue;
    const rest = origin.path === "." ? name : name.slice(origin.path.length + 1);
    for (let at = normalise(`${path}/${rest}`); isWithin(at, path) && at !== path; at = directoryOf(at)) found.add(at);
  }
  return [...found].map((place) => ({ path: place, reach: "self", owner, writable: false, copied: true, position, span }));
}

function ownerNamed(file: Dockerfile, stage: Stage, written: string | null, position: number): Owner {
  if (written === null) return null;
  const user = written.split(":")[0] ?? "";
  if (user === "") return 0;
  const id = userId(file, stage, user, position);
  return id === undefined || id === null ? user : id;
}

/** True for a mode that lets the group or everybody write; what the owner may, the group may after `g=u`. */
function isOpenMode(mode: string): boolean {
  if (/^[0-7]{3,5}$/.test(mode)) return (Number.parseInt(mode, 8) & 0o022) !== 0;
  return /^([ugoa]*[-+=][rwxXstugo]*,)*[ugoa]*[goa][ugoa]*[+=]([rxXst]*w|u)/.test(mode);
}
