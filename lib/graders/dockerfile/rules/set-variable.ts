import { object, oneOrMore, optional, refined, text } from "../../schema";
import { playedValue, startedWith } from "../build-argument";
import type { Call } from "../calls";
import { callSitesOf, firstCalled } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { environmentOf } from "../evaluate";
import type { Dockerfile } from "../file";
import { writtenByGo } from "../go-environment";
import { baseName } from "../paths";
import { imageVariable } from "../scope";
import { matchesPattern } from "../shell-pattern";
import { literal } from "../shell-tree";
import { finalStage, neededStages, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import type { Step } from "../steps";

interface With {
  readonly name: string;
  readonly value?: string | undefined;
  readonly covers?: string | undefined;
  readonly argument?: string | undefined;
  readonly command?: readonly string[] | undefined;
}

const parameters = refined(
  object({ name: text, value: optional(text), covers: optional(text), argument: optional(text), command: optional(oneOrMore(text)) }),
  ({ value, covers, argument }) =>
    [value, covers, argument].filter((one) => one !== undefined).length === 1 ? undefined : "needs one of value, covers and argument",
);

/** The command, or without one the final image or what it starts, has the variable with this value, or with that of a build argument. */
export const setVariable: DockerRule<With> = {
  id: "dockerfile/set-variable",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(written, given) {
    const { name, covers, argument, command } = given;
    const file = argument === undefined ? written : startedWith(written, { given: argument });
    const value = argument === undefined ? given.value : playedValue(argument);
    const using = { ...given, value };
    const wanted = argument === undefined ? (value ?? covers ?? "") : `$${argument}`;
    const last = finalStage(file);
    if (command === undefined) {
      const variable = imageVariable(file, last, name);
      if (variable?.value === null && variable) return;
      if (variable && fits(variable.value ?? undefined, using)) return;
      if (fits(valueAtStart(file, name), using)) return;
      yield { span: variable?.pair.span ?? stageSpan(file, last), data: { case: variable ? "value" : "image", name, wanted, command: "" } };
      return;
    }
    // Where a path is fetched from matters to the command that fetches.
    const sites = (covers === undefined ? callSitesOf : firstCalled)(file, neededStages(file), command);
    if (sites.length === 0) yield { span: stageSpan(file, last), data: { case: "none", name, wanted, command: command.join(", ") } };
    for (const { step, call } of sites) {
      if (has(file, step, call, using)) continue;
      yield { span: call.span, data: { case: "command", name, wanted, command: quoteCall(call) } };
    }
  },
};

/** The value that `env NAME=value program` gives it in the start command. */
function valueAtStart(file: Dockerfile, name: string): string | undefined {
  const { entrypoint, cmd } = startCommandOf(file, finalStage(file));
  const [first, ...words] = (entrypoint ?? cmd)?.exec?.map((word) => word.text) ?? [];
  if (first === undefined || baseName(first) !== "env") return undefined;
  const program = words.findIndex((word) => !word.includes("="));
  const set = words.slice(0, program < 0 ? words.length : program).findLast((word) => word.startsWith(`${name}=`));
  return set?.slice(name.length + 1);
}

function fits(actual: string | undefined, { value, covers }: With): boolean {
  if (actual === undefined) return false;
  return value !== undefined ? actual === value : coversPath(actual, covers as string);
}

/** Go's pattern lists: each pattern matches a prefix of the path with as many segments. Source: https://go.dev/ref/mod#private-modules */
function coversPath(list: string, path: string): boolean {
  const segments = path.split("/");
  return list.split(",").some((pattern) => {
    const wanted = pattern.trim().replace(/\/+$/, "").split("/");
    if (wanted[0] === "") return false;
    // `git.example.com/*` covers all that lies on the host, so it also covers the host as a whole.
    const compared = wanted.filter((part, index) => index < segments.length || part !== "*");
    return (
      compared.length <= Math.max(segments.length, wanted.length) &&
      compared.every((part, index) => index >= segments.length || matchesPattern(part, segments[index] as string))
    );
  });
}

function has(file: Dockerfile, step: Step, call: Call, using: With): boolean {
  const read = (name: string) => environmentOf(file, step, call, name);
  const value = read(using.name);
  if (value === null || (value !== undefined && fits(value, using))) return true;
  if (using.name === "GOPRIVATE" && using.covers !== undefined) {
    const both = ["GONOPROXY", "GONOSUMDB"].map(read);
    if (both.every((other) => other === null || (other !== undefined && fits(other, using)))) return true;
  }
  return value === undefined && fits(literal(writtenByGo(file, step.stage, call, using.name))?.slice(using.name.length + 1), using);
}
