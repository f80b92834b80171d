import type { Edit, Found } from "../../rule";
import { buildError, type DockerRule, quote } from "../docker-rule";
import { cure, remove } from "../edits";
import type { Dockerfile, Flag, Instruction } from "../file";
import { keywords } from "../instruction";
import { type FlagKind, instructionFlags } from "../instruction-flags";
import { builtInstructionsOf } from "../instructions-of";
import { nearest, onlyNear } from "../nearest";

/** Flags are those of the instruction, each once, with a value where one is needed. */
export const useKnownFlag: DockerRule = {
  id: "dockerfile/use-known-flag",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, ...keywords)) yield* checkOne(file, instruction);
  },
};

function* checkOne(file: Dockerfile, instruction: Instruction): Iterable<Found> {
  const { keyword } = instruction;
  // BuildKit never looks at these.
  if (keyword === "STOPSIGNAL" || keyword === "ARG" || (instruction.keyword === "HEALTHCHECK" && instruction.kind === "NONE")) return;
  const known = instructionFlags[keyword] ?? {};
  const seen = new Map<string, Flag>();
  for (const flag of instruction.flags) {
    const { name, value, span } = flag;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    const earlier = seen.get(name);
    const fault = !kind ? "unknown" : earlier && kind !== "many" ? "twice" : misused(kind, value);
    if (fault)
      yield {
        span,
        data: { keyword, flag: quote(name), near: nearest(name, Object.keys(known)) ?? "none", case: fault },
        ...cure(
          fault === "unknown"
            ? rename(file, flag, meant(known, instruction.flags, flag))
            : // Of two values nobody but the author knows the right one.
              fault === "twice" && earlier?.value === value
              ? [remove(file, span)]
              : undefined,
        ),
      };
    seen.set(name, flag);
  }
}

function misused(kind: FlagKind, value: string | undefined): "value" | "boolean" | undefined {
  if (kind === "boolean") return value === undefined || /^(true|false)$/i.test(value) ? undefined : "boolean";
  return value === undefined ? "value" : undefined;
}

/** The flag that is meant, unless the instruction would get it twice or in a way in which it cannot be used. */
function meant(known: Readonly<Record<string, FlagKind>>, all: readonly Flag[], { name, value }: Flag): string | undefined {
  const near = onlyNear(name, Object.keys(known));
  const kind = near === undefined ? undefined : known[near];
  if (!kind || misused(kind, value) || (kind !== "many" && all.some((other) => other.name === near))) return undefined;
  return near;
}

function rename(file: Dockerfile, { name, span }: Flag, meant: string | undefined): readonly Edit[] | undefined {
  const start = span.start + 2;
  const end = start + name.length;
  return meant !== undefined && file.text.slice(start, end) === name ? [{ span: { start, end }, text: meant }] : undefined;
}
