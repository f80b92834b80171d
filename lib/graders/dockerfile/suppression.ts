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

/** The instruction that an offset stands in or behind; the first one above it. */
export function instructionAt(file: Dockerfile, offset: number): Instruction | undefined {
  let low = 0;
  let high = file.instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.instructions[middle] as Instruction).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return file.instructions[low];
}

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

function isIgnored(file: Dockerfile, codes: readonly string[], instruction: Instruction | undefined, start: number): boolean {
  const pragmas = pragmasOf(file);
  // A finding about a comment stands on the line of that comment, and no stage covers it.
  const told = pragmas.find((pragma) => pragma.span.start === start);
  const line = told?.line ?? instruction?.firstLine;
  let stage: Pragma | undefined;
  for (const pragma of pragmas) {
    const named = pragma.codes.some((code) => codes.includes(code));
    if (pragma.scope === "global" && named) return true;
    if (line === undefined) continue;
    if (pragma.scope === undefined && named && pragma.line === line - 1) return true;
    if (pragma.scope === "stage" && pragma.line <= line - 2) stage = named ? pragma : undefined;
  }
  if (told || !stage || !instruction) return false;
  // The stage ends where the next one begins.
  const begun = file.stages[instruction.stage]?.from;
  return begun === undefined || begun.firstLine < stage.line + 2;
}
