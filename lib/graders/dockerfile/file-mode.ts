import type { Span } from "../rule";
import type { Call } from "./calls";
import { hasFlag, optionValue, plainArguments } from "./command-pattern";
import { isFileAddress } from "./context-sources";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Copy, Dockerfile, Stage } from "./file";
import { roundsOf } from "./loop-rounds";
import { isWithin, normalise } from "./paths";
import { isUnpacked, mayHold, placedBy } from "./placed-files";
import { callsOf } from "./run-commands";
import { expandAt } from "./scope";
import { isCopy } from "./stages";
import { chainSteps, type Step } from "./steps";

/** The permission bits of a file after a chain; `bits` is null where they cannot be known. */
export interface FileMode {
  readonly bits: number | null;
  /** The instruction or call that set them last. */
  readonly span: Span;
}

const cache = new WeakMap<Stage, Map<string, FileMode | undefined>>();

/**
 * The mode of a file at the end of the chain of a stage; undefined when nothing is known to put it there. Files of the build context
 * are taken to be 0644: a rule asks only where the task says so. COPY keeps the mode of its source.
 * Source: https://docs.docker.com/reference/dockerfile/#copy---chown---chmod
 */
export function fileModeAt(file: Dockerfile, stage: Stage, path: string): FileMode | undefined {
  const known = cache.get(stage) ?? new Map<string, FileMode | undefined>();
  cache.set(stage, known);
  if (known.has(path)) return known.get(path);
  let mode: FileMode | undefined;
  for (const step of chainSteps(file, stage)) {
    const { instruction } = step;
    const placed = placedBy(file, stage, instruction).filter((one) => mayHold([one], path));
    if (isCopy(instruction)) {
      const one = placed.at(-1);
      if (one?.path === null) mode ??= { bits: null, span: one.span };
      if (!one?.origin || one.path === null) continue;
      const { from, path: source, heredoc } = one.origin;
      const inner = normalise(`${source}/${path.slice(one.path.length)}`);
      // A directory need not have the file that is there already.
      if (mode && one.path !== path && !file.around.given.files?.includes(inner)) continue;
      let bits: number | null = null;
      if (heredoc || (from === undefined && instruction.keyword === "COPY")) bits = 0o644;
      // ADD gives a download to its owner alone. Source: https://docs.docker.com/reference/dockerfile/#adding-files-from-a-url
      else if (from === undefined && isDownload(instruction, source)) bits = 0o600;
      // A chain of copies that is as deep as this is nobody's image.
      else if (typeof from === "object" && stage.number < 200) bits = fileModeAt(file, from, inner)?.bits ?? null;
      const chmod = instruction.flags.find((flag) => flag.name === "chmod");
      if (chmod?.value !== undefined) bits = changed(expandAt(file, instruction, chmod.value).value, bits);
      mode = { bits, span: chmod?.span ?? instruction.span };
    } else {
      // Packages bring nothing to /usr/local.
      const makers = new Set(placed.filter((one) => one.path !== "/usr" || !isWithin(path, "/usr/local")).map(({ call }) => call));
      for (const call of roundsOf(callsOf(step, file.escape))) {
        if (call.program === "chmod") mode = byChmod(file, step, call, path, mode);
        else if (makers.has(call)) {
          if (writes(file, step, call, path)) {
            // A shell gives a new file 666 less its umask, and leaves the mode of one that is there.
            mode = { bits: mode ? mode.bits : call.conditional ? null : 0o644, span: call.span };
            continue;
          }
          const made = call.program === "install" ? (optionValue(call, "m", "--mode") ?? "755") : call.program === "go" ? "755" : null;
          const bits = changed(made, 0);
          // A tree may hold other files only.
          if (!mode || bits !== null) mode = { bits, span: call.span };
        }
      }
    }
  }
  known.set(path, mode);
  return mode;
}

/** True for a call that writes the file by a redirection, `tee` or `touch`. */
function writes(file: Dockerfile, step: Step, call: Call, path: string): boolean {
  const named = call.redirects.flatMap(({ operator, target }) => (operator.includes(">") && target ? [target] : []));
  if (/^(tee|touch)$/.test(call.program ?? "")) named.push(...plainArguments(call));
  return named.some((word) => pathOf(file, step, call, word) === path);
}

/** ADD of one file by HTTP: no Git repository, and not unpacked. */
function isDownload(copy: Copy, source: string | null): boolean {
  return source !== null && isFileAddress(source) && !isUnpacked(copy, source);
}

function byChmod(file: Dockerfile, step: Step, call: Call, path: string, mode: FileMode | undefined): FileMode | undefined {
  const words = plainArguments(call);
  // `-x` looks like a flag.
  const minus = call.words.find((word) => /^-[rwxXst]+$/.test(word.text));
  const isReached = words.slice(minus ? 0 : 1).some((word) => {
    const target = pathOf(file, step, call, word);
    if (target === null || target === path) return true;
    return target.endsWith("/*") ? isWithin(path, target.slice(0, -2)) : hasFlag(call, "-R", "--recursive") && isWithin(path, target);
  });
  if (!isReached) return mode;
  const asked = minus?.text ?? evaluate(words[0], lookupIn(file, step, call));
  return { bits: call.conditional ? null : changed(asked, mode?.bits ?? null), span: call.span };
}

/** The bits after chmod with a mode in digits or letters; null when they depend on bits that are not known. */
function changed(asked: string | null, before: number | null): number | null {
  if (asked === null) return null;
  if (/^[0-7]+$/.test(asked)) return Number.parseInt(asked, 8) & 0o777;
  let bits = before;
  for (const clause of asked.split(",")) {
    const [, who = "", operator, letters = ""] = /^([ugoa]*)([-+=])([rwxX]*)$/.exec(clause) ?? [];
    if (!operator) return null;
    let all = 0;
    let chosen = 0;
    for (const [at, one] of [..."ogu"].entries()) {
      if (who !== "" && !/a/.test(who) && !who.includes(one)) continue;
      all |= 0o7 << (3 * at);
      for (const [bit, letter] of [..."xwr"].entries()) if (letters.includes(letter)) chosen |= 1 << (3 * at + bit);
      if (letters.includes("X") && (bits ?? 0) & 0o111) chosen |= 1 << (3 * at);
    }
    // Without a known mode only an assignment for everybody decides all bits.
    if (bits === null && (operator !== "=" || all !== 0o777)) return null;
    const old = bits ?? 0;
    bits = operator === "+" ? old | chosen : operator === "-" ? old & ~chosen : (old & ~all) | chosen;
  }
  return bits;
}
