import type { Found } from "../../rule";
import { buildError, type DockerRule, quote } from "../docker-rule";
import type { Instruction } from "../file";
import { keywords } from "../instruction";
import { instructionFlags } from "../instruction-flags";
import { instructionsAndTriggersOf } from "../instructions-of";
import { nearest } from "../nearest";

/** Flags are those of the instruction, each once, with a value where one is needed. */
export const useKnownFlag: DockerRule = {
  id: "dockerfile/use-known-flag",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of instructionsAndTriggersOf(file, ...keywords)) yield* checkOne(instruction);
  },
};

function* checkOne(instruction: Instruction): Iterable<Found> {
  const { keyword } = instruction;
  const known = instructionFlags[keyword] ?? {};
  const seen = new Set<string>();
  for (const { name, value, span } of instruction.flags) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    const fault = !kind
      ? "unknown"
      : seen.has(name) && kind !== "many"
        ? "twice"
        : value === undefined && kind !== "boolean"
          ? "value"
          : kind === "boolean" && value !== undefined && !/^(true|false|)$/i.test(value)
            ? "boolean"
            : undefined;
    if (fault) yield { span, data: { keyword, flag: quote(name), near: nearest(name, Object.keys(known)) ?? "none", case: fault } };
    seen.add(name);
  }
}
