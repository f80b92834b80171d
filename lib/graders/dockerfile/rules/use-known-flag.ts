import type { Found } from "../../rule";
import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { eachInstruction } from "../each-instruction";
import type { Instruction } from "../file";
import { nearest } from "../nearest";

type Kind = "text" | "many" | "boolean";

/** Flags of each instruction. Source: https://docs.docker.com/reference/dockerfile/ */
const flags: Readonly<Partial<Record<Instruction["keyword"], Readonly<Record<string, Kind>>>>> = {
  FROM: { platform: "text" },
  RUN: { mount: "many", network: "text", security: "text", device: "many" },
  COPY: { from: "text", chown: "text", chmod: "text", link: "boolean", parents: "boolean", exclude: "many" },
  ADD: { chown: "text", chmod: "text", link: "boolean", "keep-git-dir": "boolean", checksum: "text", unpack: "boolean", exclude: "many" },
  HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
};

/** Flags are those of the instruction, each once, with a value where one is needed. */
export const useKnownFlag: DockerRule = {
  id: "dockerfile/use-known-flag",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of eachInstruction(file)) yield* checkOne(instruction);
  },
};

function* checkOne(instruction: Instruction): Iterable<Found> {
  const { keyword } = instruction;
  if (keyword === "UNKNOWN") return;
  const known = flags[keyword] ?? {};
  const seen = new Set<string>();
  for (const { name, value, span } of instruction.flags) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    const data = { keyword, flag: quote(name), near: nearest(name, Object.keys(known)) ?? "none" };
    if (!kind) yield { span, data: { ...data, case: "unknown" } };
    else if (seen.has(name) && kind !== "many") yield { span, data: { ...data, case: "twice" } };
    else if (value === undefined && kind !== "boolean") yield { span, data: { ...data, case: "value" } };
    else if (kind === "boolean" && value !== undefined && !/^(true|false|)$/i.test(value))
      yield { span, data: { ...data, case: "boolean" } };
    seen.add(name);
  }
}
