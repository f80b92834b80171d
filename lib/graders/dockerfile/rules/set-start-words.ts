import { list, object, oneOf, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { evaluate } from "../evaluate";
import type { Dockerfile, Stage, Start } from "../file";
import { baseName, normalise, resolvePath } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { scriptOf } from "../run-commands";
import { imageVariable } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";

const parameters = object({
  instruction: oneOf("ENTRYPOINT", "CMD"),
  words: list(text),
  allow: optional(list(text)),
  form: optional(oneOf("exec")),
});

/**
 * The instruction that takes effect consists of exactly these words; flags may stand in any order and in either way of writing. Flags of
 * `allow` may stand among them; `form` refuses the shell form.
 */
export const setStartWords: DockerRule<{
  readonly instruction: "ENTRYPOINT" | "CMD";
  readonly words: readonly string[];
  readonly allow?: readonly string[] | undefined;
  readonly form?: "exec" | undefined;
}> = {
  id: "dockerfile/set-start-words",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { instruction, words, allow = [], form }) {
    const stage = finalStage(file);
    const { entrypoint, cmd } = startCommandOf(file, stage);
    const start = instruction === "ENTRYPOINT" ? entrypoint : cmd;
    const wanted = words.join(" ");
    if (!start || (form && !start.exec)) {
      const other = start ?? entrypoint ?? cmd;
      const what = start ? "shell" : "missing";
      yield { span: other?.restSpan ?? stageSpan(file, stage), data: { case: what, instruction, wanted, written: "" } };
      return;
    }
    const actual = wordsOf(file, stage, start);
    // What a variable of the shell holds cannot be known.
    if (actual === undefined || isSame(file, stage, actual, words, allow)) return;
    yield { span: start.restSpan, data: { case: "other", instruction, wanted, written: quote(actual.join(" ")) } };
  },
};

function wordsOf(file: Dockerfile, stage: Stage, start: Start): readonly string[] | undefined {
  if (start.exec) return start.exec.map((word) => word.text);
  const { nodes } = scriptOf(start, endState(file, stage).shell, file.escape);
  const only = nodes[0];
  if (nodes.length !== 1 || only?.kind !== "command" || only.assignments.length > 0) return [quote(start.rest.value)];
  const words = only.words.map((word) => evaluate(word, (name) => imageVariable(file, stage, name)?.value));
  if (words.includes(null)) return undefined;
  return (words[0] === "exec" ? words.slice(1) : words) as string[];
}

function isSame(file: Dockerfile, stage: Stage, actual: readonly string[], wanted: readonly string[], allow: readonly string[]): boolean {
  const { flags, rest } = sorted(actual.filter((word) => !allow.includes(word)));
  const demand = sorted(wanted);
  return (
    flags.join("\n") === demand.flags.join("\n") &&
    rest.length === demand.rest.length &&
    rest.every((word, index) => word === demand.rest[index] || (index === 0 && isProgram(file, stage, word, demand.rest[0] as string)))
  );
}

/** Flags with their values in one spelling and in order of the alphabet; other words as they come. */
function sorted(words: readonly string[]): { readonly flags: readonly string[]; readonly rest: readonly string[] } {
  const flags: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!/^--?[A-Za-z]/.test(word)) rest.push(word);
    else {
      const next = words[at + 1];
      const taken = !word.includes("=") && next !== undefined && !next.startsWith("-");
      flags.push(`${word.replace(/^-+/, "")}${taken ? `=${next}` : ""}`);
      if (taken) at++;
    }
  }
  return { flags: flags.sort(), rest };
}

/** True when a bare name is found in PATH at the wanted place, an absolute path ends in the wanted name, or both paths are the same. */
function isProgram(file: Dockerfile, stage: Stage, word: string, wanted: string): boolean {
  // Python may be called with its version. Source: https://peps.python.org/pep-0394/
  const name = wanted === "python" ? baseName(word).replace(/^python3(\.\d+)?$/, wanted) : baseName(word);
  // Who asks for a name leaves open where the program lies; a relative path would be a file of the application.
  if (name === wanted) return word.startsWith("/") || !word.includes("/");
  if (word.includes("/")) return resolvePath(endState(file, stage).workdir, word) === normalise(wanted);
  return baseName(wanted) === word && mayHold(placedFiles(file, stage), normalise(wanted));
}
