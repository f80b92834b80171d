import { object, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { imageVariable } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { simulateStart } from "../start-simulation";

interface With {
  readonly program: string;
  readonly flag: string;
  readonly variable: string;
  readonly default?: string | undefined;
}

const parameters = object({ program: text, flag: text, variable: text, default: optional(text) });

/** A value that nobody would write into a file. */
const played = "40961";

/**
 * The program gets, behind a flag, the value that a variable has when the container is started. With `default`: what it gets when whoever
 * starts the container does not set the variable.
 */
export const passVariableAtStart: DockerRule<With> = {
  id: "dockerfile/pass-variable-at-start",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { program, flag, variable, default: fallback }) {
    const stage = finalStage(file);
    const inImage = imageVariable(file, stage, variable)?.value ?? undefined;
    const outcome = simulateStart(file, program, new Map([[variable, fallback === undefined ? played : inImage]]));
    const starts = outcome?.starts ?? [];
    const values = starts.map((words) => flagIn(words, flag));
    const wanted = fallback ?? played;
    if (values.length > 0 && values.every((value) => value === wanted)) return;
    const value = values.find((one) => one !== wanted);
    const written = value === played ? `$${variable}` : (value ?? "");
    const fault =
      starts.length === 0
        ? "never"
        : fallback !== undefined
          ? "default"
          : /^\$[({]?\w/.test(written)
            ? "text"
            : written
              ? "fixed"
              : "missing";
    yield {
      span: outcome?.at ?? stageSpan(file, stage),
      data: { case: fault, program, flag, variable, written: quote(written), wanted: fallback ?? `$${variable}` },
    };
  },
};

/** The last `--flag value` or `--flag=value`, with one dash or two; null when its value cannot be known, undefined without the flag. */
function flagIn(words: readonly (string | null)[], flag: string): string | null | undefined {
  const name = flag.replace(/^-+/, "");
  let value: string | null | undefined;
  words.forEach((word, index) => {
    const [, given, equals, rest] = /^--?([^-=][^=]*)(=)?([\s\S]*)$/.exec(word ?? "") ?? [];
    if (given === name) value = equals ? rest : words[index + 1];
  });
  return value;
}
