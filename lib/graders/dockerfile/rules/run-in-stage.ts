import type { Found } from "../../rule";
import { list, object, oneOrMore, optional, text } from "../../schema";
import type { Call } from "../calls";
import { type CallSite, flagValue, hasFlag, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { evaluate, lookupIn } from "../evaluate";
import type { Dockerfile } from "../file";
import { lostIn } from "../lost-failures";
import { isWithin, normalise } from "../paths";
import { matchesPattern } from "../shell-pattern";
import { literal } from "../shell-tree";
import { finalStage, neededStages, stageSpan } from "../stages";
import { stepsOf } from "../steps";
import { callsWrittenOut } from "../written-out";

const parameters = object({
  stage: optional(text),
  command: oneOrMore(text),
  packages: optional(list(text)),
  words: optional(list(list(text))),
});

/**
 * Building the named stage, or else the image, runs the command and fails if it fails: for all Go packages that are asked for, and with a
 * word that matches one of the patterns of each group.
 */
export const runInStage: DockerRule<{
  readonly stage?: string | undefined;
  readonly command: readonly string[];
  readonly packages?: readonly string[] | undefined;
  readonly words?: readonly (readonly string[])[] | undefined;
}> = {
  id: "dockerfile/run-in-stage",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { stage: name, command, packages = [], words = [] }) {
    const say = (span: Found["span"], fault: string, missing = ""): Found => ({
      span,
      data: { case: fault, stage: name ?? "image", command: command[0] ?? "", missing },
    });
    const stage = name === undefined ? finalStage(file) : file.stages.findLast((one) => one.name === name.toLowerCase());
    if (!stage) {
      yield say(stageSpan(file, finalStage(file)), "stage");
      return;
    }
    const sites = neededStages(file, stage)
      .flatMap((one) => stepsOf(file, one).flatMap((step) => callsWrittenOut(file, step).map((call) => ({ stage: one, step, call }))))
      .filter(({ call }) => command.some((pattern) => isCallOf(call, pattern)) && !isOnlyPrepared(call));
    const [first] = sites;
    if (!first) {
      yield say(stageSpan(file, stage), "none");
      return;
    }
    const uncovered = (among: readonly CallSite[]) => [
      ...packages.filter((path) => !among.some((site) => covers(file, site, path))),
      ...words.filter((group) => !among.some(({ call }) => hasWord(call, group))).map((group) => group[0] as string),
    ];
    const strict = sites.filter(({ step, call }) => !lostIn(step, file.escape).has(call.command));
    if (strict.length > 0 && uncovered(strict).length === 0) return;
    const missing = uncovered(sites);
    if (missing.length > 0) yield say(first.call.span, words.length > 0 ? "words" : "packages", quote(missing.join(", ")));
    else yield say((sites.find((site) => !strict.includes(site)) ?? first).call.span, "hidden");
  },
};

/** True when a word of the call matches one of the patterns, or is known only to the build. */
const hasWord = (call: Call, patterns: readonly string[]): boolean =>
  call.words.slice(1).some((word) => {
    const value = literal(word);
    return value === undefined || patterns.some((pattern) => matchesPattern(pattern, value));
  });

/** True for a call of go that says what it would do, or compiles the tests and runs none of them. */
const isOnlyPrepared = (call: Call): boolean =>
  call.program === "go" &&
  (call.words.some(({ text }) => /^--?(n|c|list(=.*)?|count=0)$/.test(text)) ||
    /^(\^+\$+|\$+\^*|none|xxx+)$/i.test(literal(flagValue(call, "-run")) ?? ""));

/** True when the package patterns of a call name a directory of the module; without one it is the current directory. Source: https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
function covers(file: Dockerfile, { step, call }: CallSite, path: string): boolean {
  // Somewhere below the module, or another tool: what `./...` means there is not known.
  if (call.directories || hasFlag(call, "-C") || call.program !== "go") return true;
  const words = plainArguments(call).slice(1);
  const patterns = words.map((word) => evaluate(word, lookupIn(file, step, call)));
  if (words.length === 0) return path === ".";
  return patterns.some((pattern) => {
    if (pattern === null) return true;
    if (!/^\.{1,2}(\/|$)/.test(pattern)) return pattern === "all" || pattern.endsWith("...");
    const directory = normalise(pattern);
    const wanted = normalise(path);
    return pattern.endsWith("...") ? isWithin(`/${wanted}`, normalise(`/${directory.replace(/\.\.\.$/, "")}`)) : directory === wanted;
  });
}
