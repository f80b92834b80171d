import type { Call } from "./calls";
import { hasFlag, optionValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Copy, Dockerfile, Stage } from "./file";
import { baseName, isWithin, normalise } from "./paths";
import { type PlacedFile, placedBy } from "./placed-files";
import { callsOf } from "./run-commands";
import { expandAt } from "./scope";
import { isCopy } from "./stages";
import { chainSteps, type Step } from "./steps";

/** The permission bits of a file after a chain; `bits` is null where they cannot be known. */
export interface FileMode {
  readonly bits: number | null;
  /** The instruction or call that set them last. */
  readonly span: { readonly start: number; readonly end: number };
}

const deepest = 50;
const cache = new WeakMap<Stage, Map<string, FileMode | undefined>>();

/**
 * The mode of a file at the end of the chain of a stage; undefined when nothing is known to put it there. Files of the build context
 * are taken to be 0644: a rule asks only where the task says so. COPY keeps the mode of its source.
 * Source: https://docs.docker.com/reference/dockerfile/#copy---chown---chmod
 */
export function fileModeAt(file: Dockerfile, stage: Stage, path: string, depth = 0): FileMode | undefined {
  const known = cache.get(stage) ?? new Map<string, FileMode | undefined>();
  cache.set(stage, known);
  if (known.has(path)) return known.get(path);
  // Stages that copy in a circle do not build; whoever asks again inside gets no answer.
  known.set(path, undefined);
  const mode = traced(file, stage, path, depth);
  known.set(path, mode);
  return mode;
}

function traced(file: Dockerfile, stage: Stage, path: string, depth: number): FileMode | undefined {
  let mode: FileMode | undefined;
  for (const step of chainSteps(file, stage)) {
    const { instruction } = step;
    if (isCopy(instruction)) mode = copied(file, stage, instruction, path, depth) ?? mode;
    else if (instruction.keyword === "RUN")
      for (const call of callsOf(step, file.escape)) mode = called(file, stage, step, call, path, mode);
  }
  return mode;
}

function holds({ path: place, kind }: PlacedFile, path: string): boolean {
  if (place === null || kind === "directory") return false;
  return kind === "file" ? place === path : isWithin(path, place) && (kind === "either" || place !== path);
}

function copied(file: Dockerfile, stage: Stage, copy: Copy, path: string, depth: number): FileMode | undefined {
  const placed = placedBy(file, stage, copy).findLast((one) => holds(one, path));
  if (!placed?.origin || placed.path === null) return undefined;
  const { from, path: source, heredoc } = placed.origin;
  const flag = copy.flags.find((one) => one.name === "chmod");
  const before = (): number | null => {
    if (heredoc || from === undefined) return copy.keyword === "ADD" && !heredoc ? null : 0o644;
    if (typeof from === "string" || source === null || depth > deepest) return null;
    const rest = path === placed.path ? "" : path.slice((placed.path as string).length);
    const inside = fileModeAt(file, from, normalise(`${source}/${rest}`), depth + 1);
    return inside?.bits ?? null;
  };
  if (flag?.value === undefined) return { bits: before(), span: copy.span };
  const written = expandAt(file, copy, flag.value);
  const value = written.unmatched.length > 0 ? null : written.value;
  return { bits: value === null ? null : changed(value, before()), span: flag.span };
}

function called(file: Dockerfile, stage: Stage, step: Step, call: Call, path: string, mode: FileMode | undefined): FileMode | undefined {
  const { span } = call;
  if (call.program === "chmod") {
    const [first, ...words] = plainArguments(call);
    // `-x` looks like a flag.
    const minus = call.words.find((word) => /^-[rwxXst]+$/.test(word.text) && !/^-R$/.test(word.text));
    const targets = (minus && first ? [first, ...words] : words).map((word) => pathOf(file, step, call, word));
    const reached = targets.some(
      (target) => target === null || target === path || reaches(target, path, hasFlag(call, "-R", "--recursive")),
    );
    if (!reached) return mode;
    const asked = minus?.text ?? (first ? evaluate(first, lookupIn(file, step, call)) : null);
    const unsure = asked === null || call.conditional || call.program === undefined;
    return { bits: unsure ? null : changed(asked, mode ? mode.bits : null), span };
  }
  const placed = placedBy(file, stage, step.instruction).filter((one) => one.call === call && holds(one, path));
  if (placed.length === 0) return mode;
  if (call.program === "install") {
    const asked = optionValue(call, "m", "--mode");
    return { bits: asked === undefined ? 0o755 : changed(asked, 0), span };
  }
  if (!placed.some((one) => one.kind === "file")) return mode ?? { bits: null, span };
  // What exists keeps its mode when it is written again.
  if (["curl", "wget", "tee", "touch", "cat", "echo", "printf"].includes(call.program ?? "")) return mode ?? { bits: 0o644, span };
  return { bits: call.program === "go" ? 0o755 : null, span };
}

function reaches(target: string, path: string, recursive: boolean): boolean {
  if (/[*?[]/.test(baseName(target))) {
    const directory = target.slice(0, target.lastIndexOf("/")) || "/";
    return isWithin(path, directory) && path !== directory;
  }
  return recursive && isWithin(path, target);
}

/** The bits after chmod with a mode in digits or letters; null when they depend on bits that are not known. */
function changed(asked: string, before: number | null): number | null {
  if (/^[0-7]{1,5}$/.test(asked)) return Number.parseInt(asked, 8) & 0o777;
  let bits = before;
  for (const clause of asked.split(",")) {
    const match = /^([ugoa]*)((?:[-+=][rwxXst]*)+)$/.exec(clause);
    if (!match) return null;
    const who = match[1] === "" || match[1]?.includes("a") ? "ugo" : (match[1] as string);
    for (const [, operator, letters = ""] of (match[2] as string).matchAll(/([-+=])([rwxXst]*)/g)) {
      let chosen = 0;
      let all = 0;
      for (const [one, shift] of [
        ["u", 6],
        ["g", 3],
        ["o", 0],
      ] as const) {
        if (!who.includes(one)) continue;
        all |= 7 << shift;
        for (const [letter, bit] of [
          ["r", 4],
          ["w", 2],
          ["x", 1],
        ] as const)
          if (letters.includes(letter)) chosen |= bit << shift;
        if (letters.includes("X") && ((bits ?? 0) & 0o111) !== 0) chosen |= 1 << shift;
      }
      // Without a known mode only an assignment for everybody decides all bits.
      if (bits === null && !(operator === "=" && all === 0o777)) return null;
      const old = bits ?? 0;
      bits = operator === "=" ? (old & ~all) | chosen : operator === "+" ? old | chosen : old & ~chosen;
    }
  }
  return bits;
}
