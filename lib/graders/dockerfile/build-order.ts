import type { ToldBy } from "../run-rules";
import type { Dockerfile } from "./file";
import { instructionAt, isUnasked } from "./suppression";

/** What BuildKit does one after the other, each for the whole file. */
const phases = { text: 0, instruction: 1, file: 2, from: 3, references: 4, images: 5, build: 6 } as const;

/** A moment of a check: a phase, and the instruction that is looked at in it. */
interface Moment {
  readonly phase: number;
  readonly index: number;
}

/** The phase in which each error stops the build; the others stop it where the instruction is read. */
const errorPhases: Readonly<Record<string, number>> = {
  "close-heredoc": phases.text,
  "set-directive-once": phases.text,
  "use-valid-check": phases.text,
  "use-valid-escape": phases.text,
  "write-name-equals-value": phases.text,
  "write-strings-in-array": phases.text,
  "break-stage-cycle": phases.references,
  "copy-from-existing-stage": phases.references,
  "expose-valid-port": phases.build,
};

/** The phase of each check; the others are made where the build of the stages is planned. */
const checkPhases: Readonly<Record<string, number>> = {
  "match-as-case": phases.instruction,
  "lower-stage-name": phases.instruction,
  "replace-maintainer": phases.instruction,
  "describe-definition": phases.instruction,
  "keep-keyword-case": phases.file,
  "name-stages-apart": phases.file,
  "avoid-reserved-name": phases.file,
  "default-from-variable": phases.file,
  "declare-from-variable": phases.from,
  "leave-target-platform": phases.from,
  "leave-platform-open": phases.from,
};

/** Checks that come before the errors of the same instruction. */
const first = new Set(["match-as-case", "lower-stage-name", "replace-maintainer", "declare-from-variable", "declare-variable"]);

const nameOf = (id: string) => id.slice(id.indexOf("/") + 1);

/** Whether `docker build --check` tells of a finding: before the first error ends it, and not about EXPOSE, whose variables it does not look up; what is experimental only where it is asked for. Source: grader-dockerfile.md, section 4, and BuildKit 0.25. */
export const toldByCheck: ToldBy<Dockerfile> = (file, errors) => {
  let stop: Moment = { phase: Number.POSITIVE_INFINITY, index: 0 };
  for (const { rule, found } of errors)
    for (const { span, data } of found) {
      const instruction = instructionAt(file, span.start);
      const moment = { phase: errorPhase(nameOf(rule.id), data?.case ?? data?.problem, instruction), index: instruction?.index ?? 0 };
      if (moment.phase < stop.phase || (moment.phase === stop.phase && moment.index < stop.index)) stop = moment;
    }
  return (rule, { span }) => {
    const name = nameOf(rule.id);
    // The reader of the text tells of all empty lines at its end.
    if (name === "close-continuation") return stop.phase > phases.text;
    const { index = 0, keyword, stage } = instructionAt(file, span.start) ?? {};
    if ((name === "declare-variable" && keyword === "EXPOSE") || isUnasked(file, rule)) return false;
    const phase = checkPhases[name] ?? phases.build;
    if (phase !== stop.phase || phase === phases.file) return phase < stop.phase;
    if (name !== "keep-one-start") return index < stop.index || (index === stop.index && first.has(name));
    // Told about the earlier one when the later one is met.
    const later = file.stages[stage ?? 0]?.instructions.find((one) => one.keyword === keyword && one.index > index);
    return later !== undefined && later.index < stop.index;
  };
};

function errorPhase(name: string, kind: unknown, instruction: ReturnType<typeof instructionAt>): number {
  if (name === "begin-with-from" && !instruction) return phases.text;
  // A trigger is read as text, and as an instruction only by the image that is built on this one.
  if (instruction?.keyword === "ONBUILD" && instruction.trigger && errorPhases[name] !== phases.text && name !== "use-allowed-trigger")
    return Number.POSITIVE_INFINITY;
  if (name === "close-quotes") {
    if (instruction?.keyword === "FROM") return phases.from;
    return instruction?.keyword === "ARG" && instruction.stage < 0 ? phases.file + 0.5 : phases.build;
  }
  // The options of a mount are looked at when their variables are known.
  if (name === "use-valid-mount" && kind !== "quotes" && kind !== "variable-in-from") return phases.build;
  // A volume that a variable leaves empty.
  if (name === "give-arguments" && kind === "empty" && instruction?.rest.value.includes("$")) return phases.build;
  if (name === "write-valid-value" && ["signal", "chmod", "checksum", "sources", "address"].includes(String(kind))) return phases.build;
  if (name === "name-one-image" && (kind === "empty" || kind === "platform")) return phases.from;
  if (name === "name-one-image" && (kind === "image" || kind === "variable" || kind === "stage")) return phases.images;
  return errorPhases[name] ?? phases.instruction;
}
