import type { Found } from "../../rule";
import { list, object, oneOf, optional, text } from "../../schema";
import { isInstall, isRemoval } from "../apt";
import { type CallSite, plainArguments } from "../command-pattern";
import { type DockerRule, quote } from "../docker-rule";
import { evaluate, lookupIn } from "../evaluate";
import type { Dockerfile } from "../file";
import { callsOf } from "../run-commands";
import type { ShellWord } from "../shell-tree";
import { finalStage, stageSpan } from "../stages";
import { chainSteps } from "../steps";

const parameters = object({ manager: oneOf("apt-get"), packages: list(text), allow: optional(list(text)) });

/** The final image gets each of the packages and no others, removed ones aside. */
export const installOnly: DockerRule<{
  readonly manager: "apt-get";
  readonly packages: readonly string[];
  readonly allow?: readonly string[] | undefined;
}> = {
  id: "dockerfile/install-only",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: [],
  with: parameters,
  needs: ["shell"],
  *check(file, { packages, allow = [] }) {
    const stage = finalStage(file);
    const steps = chainSteps(file, stage);
    const installed = new Set<string>();
    let unknown = false;
    let first: Found["span"] | undefined;
    for (const step of steps) {
      if (step.instruction.keyword !== "RUN") continue;
      const calls = callsOf(step, file.escape);
      for (const [at, call] of calls.entries()) {
        if (!isInstall(call)) continue;
        first ??= call.span;
        const removed = new Set(
          calls
            .slice(at + 1)
            .filter(isRemoval)
            .flatMap((later) => named(file, { stage, step, call: later }).map(({ name }) => name)),
        );
        if (call.wrappers.includes("xargs")) unknown = true;
        for (const { name, word } of named(file, { stage, step, call })) {
          if (name === null) unknown = true;
          else if (!removed.has(name)) {
            installed.add(name);
            if (!packages.includes(name) && !allow.includes(name)) yield { span: word.span, data: { case: "extra", name: quote(name) } };
          }
        }
      }
    }
    if (unknown) return;
    for (const name of packages) if (!installed.has(name)) yield { span: first ?? stageSpan(file, stage), data: { case: "missing", name } };
  },
};

/** Packages that a call names, without version, release and architecture; null for what only the build knows. */
function named(file: Dockerfile, { step, call }: CallSite): { readonly name: string | null; readonly word: ShellWord }[] {
  return plainArguments(call)
    .slice(1)
    .flatMap((word): { name: string | null; word: ShellWord }[] => {
      const value = evaluate(word, lookupIn(file, step, call));
      if (value === null) return [{ name: null, word }];
      return value
        .split(/\s+/)
        .filter((part) => part !== "")
        .map((part) => ({ name: part.replace(/[=/:].*$/, "").replace(/[+-]$/, (mark) => (part.endsWith("++") ? mark : "")), word }));
    });
}
