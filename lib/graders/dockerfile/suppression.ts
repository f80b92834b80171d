import type { Found, Span } from "../rule";
import type { DockerRule } from "./docker-rule";
import type { Dockerfile, Instruction } from "./file";

const linterPragma = /^hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([DLSC0-9]{1,8}(?:\s*,\s*[DLSC0-9]{1,8})*)\s*(?:#.*)?$/;

/**
 * True where a comment mutes a finding: `# check=skip=NAME` at the top or above an instruction for the rules of docker build --check,
 * `# hadolint ignore=CODE` (also `global` and `stage`) or the list `ignored` of its options for hadolint's. Sources: https://docs.docker.com/build/checks/#skip-checks,
 * https://github.com/hadolint/hadolint#ignoring-rules
 */
export function isSuppressed(file: Dockerfile, rule: DockerRule<unknown>, found: Found): boolean {
  const { checks, codes } = namesOf(rule);
  if (checks.length === 0 && codes.length === 0) return false;
  const instruction = instructionAt(file, found.span.start);
  if (checks.length > 0 && isSkipped(file, checks, instruction)) return true;
  const { ignored } = file.around.options;
  if (Array.isArray(ignored) && codes.some((code) => ignored.includes(code))) return true;
  return codes.length > 0 && isIgnored(file, codes, instruction, found.span.start);
}

interface Names {
  readonly checks: readonly string[];
  readonly codes: readonly string[];
}

const names = new WeakMap<DockerRule<unknown>, Names>();

function namesOf(rule: DockerRule<unknown>): Names {
  let found = names.get(rule);
  if (!found) {
    found = {
      checks: rule.aliases.flatMap((alias) => (alias.startsWith("buildkit/") && alias !== "buildkit/error" ? [alias.slice(9)] : [])),
      codes: rule.aliases.filter((alias) => /^(DL|SC)\d+$/.test(alias)),
    };
    names.set(rule, found);
  }
  return found;
}

/** The last of a list in the order of the file that is not below something; undefined where all are. */
function lastOf<T>(list: readonly T[], isAbove: (one: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** The instruction that an offset stands in or behind; the first one above it. */
export const instructionAt = ({ instructions }: Dockerfile, offset: number): Instruction | undefined =>
  lastOf(instructions, ({ span }) => span.start <= offset) ?? instructions[0];

/** The names that `key` has in `skip=A,B;experimental=C;error=true`; Docker compares them with their case. */
function namesUnder(key: "skip" | "experimental", option: string): readonly string[] {
  const part = option.split(";").find((one) => one.slice(0, Math.max(0, one.indexOf("="))).trim() === key);
  if (part === undefined) return [];
  const list = part.slice(part.indexOf("=") + 1).split(",");
  return list.map((name) => name.trim());
}

/** Checks that look at the file as a whole and cannot be skipped above one instruction. */
const whole = new Set([
  "ConsistentInstructionCasing",
  "DuplicateStageName",
  "ReservedStageName",
  "NoEmptyContinuation",
  "InvalidDefaultArgInFrom",
]);

/** Checks that docker runs only where `experimental` names them; `skip` does not reach those. */
const experimental = new Set(["CopyIgnoredFile", "InvalidDefinitionDescription"]);

/** The options of all checks; of the directive, what stands in front of a blank. */
const optionOf = (file: Dockerfile) =>
  file.around.checkOption ?? file.directives.find(({ name }) => name === "check")?.value.replace(/ .*/, "") ?? "";

/** True for a check that docker runs only where `experimental` names it, and that is not named. */
export function isUnasked(file: Dockerfile, rule: DockerRule<unknown>): boolean {
  const { checks } = namesOf(rule);
  const asked = namesUnder("experimental", optionOf(file));
  return checks.some((check) => experimental.has(check) && !asked.includes(check) && !asked.includes("all"));
}

function isSkipped(file: Dockerfile, checks: readonly string[], instruction: Instruction | undefined): boolean {
  const option = optionOf(file);
  const covers = (names: readonly string[]) => names.includes("all") || checks.some((check) => names.includes(check));
  if (checks.every((check) => experimental.has(check)) && covers(namesUnder("experimental", option))) return false;
  if (covers(namesUnder("skip", option))) return true;
  if (!instruction || checks.every((check) => whole.has(check))) return false;
  return instruction.comments.some(
    (comment) =>
      /^check\s*=/i.test(comment.text) &&
      !file.directives.some((directive) => directive.span.start === comment.span.start) &&
      covers(namesUnder("skip", comment.text.replace(/^check\s*=\s*/i, ""))),
  );
}

/** A comment to hadolint that is read as it is meant. */
interface Pragma {
  readonly line: number;
  readonly span: Span;
  readonly scope: string | undefined;
  readonly codes: readonly string[];
}

const pragmas = new WeakMap<Dockerfile, readonly Pragma[]>();

/** The comments that mute hadolint, of the next line (`scope` undefined), the stage or the file. */
export function pragmasOf(file: Dockerfile): readonly Pragma[] {
  let found = pragmas.get(file);
  if (!found) {
    found = file.comments.flatMap(({ text, line, span }): Pragma[] => {
      const match = linterPragma.exec(text);
      return match ? [{ line, span, scope: match[1], codes: (match[2] as string).split(",").map((code) => code.trim()) }] : [];
    });
    pragmas.set(file, found);
  }
  return found;
}

/** The same, found by where they stand: each finding asks. */
interface Places {
  readonly everywhere: ReadonlySet<string>;
  readonly byStart: ReadonlyMap<number, Pragma>;
  readonly ofLine: ReadonlyMap<number, Pragma>;
  readonly ofStage: readonly Pragma[];
}

const places = new WeakMap<Dockerfile, Places>();

function placesOf(file: Dockerfile): Places {
  let found = places.get(file);
  if (!found) {
    const all = pragmasOf(file);
    const of = (wanted: string | undefined) => all.filter(({ scope }) => scope === wanted);
    found = {
      everywhere: new Set(of("global").flatMap(({ codes }) => codes)),
      byStart: new Map(all.map((pragma) => [pragma.span.start, pragma])),
      ofLine: new Map(of(undefined).map((pragma) => [pragma.line, pragma])),
      ofStage: of("stage"),
    };
    places.set(file, found);
  }
  return found;
}

function isIgnored(file: Dockerfile, codes: readonly string[], instruction: Instruction | undefined, start: number): boolean {
  const { everywhere, byStart, ofLine, ofStage } = placesOf(file);
  const names = (pragma: Pragma | undefined) => pragma?.codes.some((code) => codes.includes(code)) ?? false;
  if (codes.some((code) => everywhere.has(code))) return true;
  // A finding about a comment stands on the line of that comment, and no stage covers it.
  const told = byStart.get(start);
  const line = told?.line ?? instruction?.firstLine;
  if (line === undefined) return false;
  if (names(ofLine.get(line - 1))) return true;
  if (told || !instruction) return false;
  const stage = lastOf(ofStage, (pragma) => pragma.line < line - 1);
  if (!stage || !names(stage)) return false;
  // The stage ends where the next one begins.
  const begun = file.stages[instruction.stage]?.from;
  return begun === undefined || begun.firstLine < stage.line + 2;
}
