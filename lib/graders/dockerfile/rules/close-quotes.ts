import type { Found } from "../../rule";
import { buildError, type DockerRule, quote } from "../docker-rule";
import { cure, insert } from "../edits";
import { expandWord } from "../expand";
import type { Dockerfile, Instruction, Word } from "../file";
import { keywords } from "../instruction";
import { builtInstructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** Words in which Docker replaces variables have closed quotes and braces, and `${x:?}` has its variable. */
export const closeQuotes: DockerRule = {
  id: "dockerfile/close-quotes",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, ...keywords)) yield* checkOne(file, instruction);
  },
};

/** The words of an instruction that Docker itself expands; those of RUN, CMD and ENTRYPOINT are left to the shell. */
function expandedWords(file: Dockerfile, instruction: Instruction): readonly Pick<Word, "text" | "span">[] {
  switch (instruction.keyword) {
    case "FROM": {
      const { image, platform } = instruction;
      return [...(image ? [image] : []), ...(platform?.value ? [{ text: platform.value, span: platform.span }] : [])];
    }
    case "COPY":
    case "ADD":
      return instruction.target ? [...instruction.sources.filter((source) => !source.heredoc), instruction.target] : [];
    case "ARG":
      // A default that gives way to a build argument is never read.
      return instruction.pairs.flatMap(({ name, value }) => (value && !file.around.buildArgs.has(name) ? [value] : []));
    case "ENV":
    case "LABEL":
      return instruction.pairs.flatMap((pair) => (pair.value ? [pair.value] : []));
    case "EXPOSE":
    case "VOLUME":
      return instruction.words;
    case "STOPSIGNAL":
    case "USER":
    case "WORKDIR":
      return instruction.argument ? [instruction.argument] : [];
    default:
      return [];
  }
}

function* checkOne(file: Dockerfile, instruction: Instruction): Iterable<Found> {
  // A trigger sees the variables of the stages that run it.
  const isTrigger = file.instructions[instruction.index] !== instruction;
  for (const word of expandedWords(file, instruction)) {
    let { problem } = expandWord(word.text, file.escape, () => "x");
    if (!problem && !isTrigger && word.text.includes("?") && expandAt(file, instruction, word.text).problem === "unset") problem = "unset";
    if (!problem) continue;
    const mark = problem === "unset" ? undefined : closing(word.text, instruction.rest.value);
    yield {
      span: word.span,
      data: { word: quote(word.text), case: problem },
      ...cure(mark === undefined ? undefined : [insert(word.span.end, mark)]),
    };
  }
}

/** What is missing at the end of a word: certain where the only quote begins it, and where nothing but a name stands behind `${`. */
function closing(word: string, rest: string): string | undefined {
  if (/^[^"'`\\]*\$\{\w+$/.test(word)) return "}";
  return /^["'][^\s"'`\\]+$/.test(word) && !/["']/.test(rest.replace(word, "")) ? word.charAt(0) : undefined;
}
