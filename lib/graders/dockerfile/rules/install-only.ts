import type { Found } from "../../rule";
import { list, object, oneOf, optional, text } from "../../schema";
import { staysUnanswered } from "../apt";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { roundsOf } from "../loop-rounds";
import { lostIn } from "../lost-failures";
import { installs, markedManual, packagesNamed, removalsIn } from "../package-manager";
import { callsOf } from "../run-commands";
import { matchesPattern } from "../shell-pattern";
import { finalStage, stageSpan } from "../stages";
import { chainSteps } from "../steps";

const parameters = object({
  manager: oneOf("apt-get", "apk"),
  packages: optional(list(text)),
  allow: optional(list(text)),
  forbid: optional(list(text)),
  failing: optional(oneOf("stops")),
});

/**
 * The final image gets each of the packages and no others, removed ones aside; or, with `forbid`, none that matches one of its patterns.
 * With `failing` an installation that fails stops the build.
 */
export const installOnly: DockerRule<{
  readonly manager: "apt-get" | "apk";
  readonly packages?: readonly string[] | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly forbid?: readonly string[] | undefined;
  readonly failing?: "stops" | undefined;
}> = {
  id: "dockerfile/install-only",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { packages = [], allow = [], forbid, failing }) {
    const stage = finalStage(file);
    const installed = new Set<string>();
    let unknown = false;
    let first: Found["span"] | undefined;
    for (const step of chainSteps(file, stage)) {
      if (step.instruction.keyword !== "RUN") continue;
      const calls = roundsOf(callsOf(step, file.escape));
      // What a program is linked with came along with the headers, and stays when it is marked.
      for (const name of markedManual(file, step, calls)) {
        if (name === null) unknown = true;
        else installed.add(name);
      }
      const removals = removalsIn(file, step, calls);
      for (const [at, call] of calls.entries()) {
        if (!installs(call)) continue;
        first ??= call.span;
        if (failing && lostIn(step, file.escape).has(call.command))
          yield { span: call.span, data: { case: "lost", name: quoteCall(call) } };
        if (staysUnanswered(file, call)) yield { span: call.span, data: { case: "asks", name: quoteCall(call) } };
        const isRemoved = removals(call, at);
        if (call.wrappers.includes("xargs")) unknown = true;
        for (const { name, word } of packagesNamed(file, step, call)) {
          if (name === null) unknown = true;
          else if (!isRemoved(name)) {
            installed.add(name);
            const isExtra = forbid?.some((pattern) => matchesPattern(pattern, name)) ?? ![...packages, ...allow].includes(name);
            if (isExtra) yield { span: word.span, data: { case: "extra", name: quote(name) } };
          }
        }
      }
    }
    if (unknown) return;
    for (const name of packages) if (!installed.has(name)) yield { span: first ?? stageSpan(file, stage), data: { case: "missing", name } };
  },
};
