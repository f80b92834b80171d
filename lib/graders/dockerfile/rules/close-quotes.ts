import type { Found } from "../../rule";
import { buildError, type DockerRule, quote } from "../docker-rule";
import { cure, insert } from "../edits";
import { expandWord } from "../expand";
import type { Dockerfile, Instruction, Word } from "../file";
import { keywords } from "../instruction";
import { builtInstructionsOf } from "../instructions-of";

/** Words in which Docker replaces variables have closed quotes and braces. */
export const closeQuotes: DockerRule = {
  id: "dockerfile/close-quotes",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, ...keywords)) yield* checkOne(file, instruction);
  },
};

/** The words of an instruction that Docker itself expands; those of RUN, CMD and ENTRYPOINT are left to the shell. */
function expandedWords(instruction: Instruction): readonly Word[] {
  switch (instruction.keyword) {
    case "FROM":
      return instruction.image ? [instruction.image] : [];
    case "COPY":
    case "ADD":
      return instruction.target ? [...instruction.sources.filter((source) => !source.heredoc), instruction.target] : [];
    case "ENV":
    case "LABEL":
    case "ARG":
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
  for (const word of expandedWords(instruction)) {
    // Every name counts as set: `${x:?}` is no question of syntax.
    const { problem } = expandWord(word.text, file.escape, () => "x");
    if (!problem || problem === "unset") continue;
    const mark = closing(word.text, instruction.rest.value);
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
