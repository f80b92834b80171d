import type { Found } from "../rule";
import type { DockerRule } from "./docker-rule";
import type { Comment, Dockerfile, Instruction } from "./file";

const linterPragma = /^hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([DLSC0-9]{1,8}(?:\s*,\s*[DLSC0-9]{1,8})*)\s*(?:#.*)?$/;

/**
 * True where a comment mutes a finding: `# check=skip=NAME` at the top or above an instruction for the rules of docker build --check,
 * `# hadolint ignore=CODE` (also `global` and `stage`) for hadolint's. Sources: https://docs.docker.com/build/checks/#skip-checks,
 * https://github.com/hadolint/hadolint#ignoring-rules
 */
export function isSuppressed(file: Dockerfile, rule: DockerRule<unknown>, found: Found): boolean {
  const checks = rule.aliases.flatMap((alias) =>
    alias.startsWith("buildkit/") && alias !== "buildkit/error" ? [alias.slice(9).toLowerCase()] : [],
  );
  const codes = rule.aliases.filter((alias) => /^(DL|SC)\d+$/.test(alias));
  const instruction = instructionAt(file, found.span.start);
  if (checks.length > 0 && isSkipped(file, checks, instruction)) return true;
  return codes.length > 0 && isIgnored(file, codes, instruction);
}

function instructionAt(file: Dockerfile, offset: number): Instruction | undefined {
  let low = 0;
  let high = file.instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.instructions[middle] as Instruction).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return file.instructions[low];
}

/** Names in `skip=A,B;error=true`, in lower case. */
function skippedNames(option: string | undefined): readonly string[] {
  const skip = option?.split(";").find((part) => part.trim().toLowerCase().startsWith("skip="));
  return (
    skip
      ?.trim()
      .slice(5)
      .split(",")
      .map((name) => name.trim().toLowerCase()) ?? []
  );
}

/** Checks that look at the file as a whole and cannot be skipped above one instruction. */
const whole = new Set([
  "consistentinstructioncasing",
  "duplicatestagename",
  "reservedstagename",
  "noemptycontinuation",
  "invaliddefaultarginfrom",
]);

function isSkipped(file: Dockerfile, checks: readonly string[], instruction: Instruction | undefined): boolean {
  const option = file.around.checkOption ?? file.directives.find((directive) => directive.name === "check")?.value;
  const covers = (names: readonly string[]) => names.includes("all") || checks.some((check) => names.includes(check));
  if (covers(skippedNames(option))) return true;
  if (!instruction || checks.every((check) => whole.has(check))) return false;
  const directives = new Set(file.directives.map((directive) => directive.span.start));
  return instruction.comments.some(
    (comment) =>
      !directives.has(comment.span.start) &&
      /^check\s*=/i.test(comment.text) &&
      covers(skippedNames(comment.text.replace(/^check\s*=\s*/i, ""))),
  );
}

function isIgnored(file: Dockerfile, codes: readonly string[], instruction: Instruction | undefined): boolean {
  let stage: Comment | undefined;
  for (const comment of file.comments) {
    const match = linterPragma.exec(comment.text);
    if (!match) continue;
    const [, scope, list] = match;
    const named = (list as string).split(",").some((code) => codes.includes(code.trim()));
    if (scope === "global" && named) return true;
    if (!instruction) continue;
    if (scope === undefined && named && comment.line === instruction.firstLine - 1) return true;
    if (scope === "stage" && comment.line <= instruction.firstLine - 2) stage = named ? comment : undefined;
  }
  if (!stage || !instruction) return false;
  const from = stage.line + 2;
  // The stage ends where the next one begins.
  return !file.instructions.some(
    (other) => other.keyword === "FROM" && other.firstLine >= from && other.firstLine <= instruction.firstLine,
  );
}
