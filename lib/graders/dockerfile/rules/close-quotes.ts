import type { Found } from "../../rule";
import { buildError, type DockerRule, quote } from "../docker-rule";
import { cure, insert } from "../edits";
import { expandWord } from "../expand";
import type { Dockerfile, Flag, Instruction, Word } from "../file";
import { keywords } from "../instruction";
import { builtInstructionsOf } from "../instructions-of";
import { sourceSpan } from "../joined";
import { fields } from "../mounts";
import { lookupAt } from "../scope";

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
  const inFlags = (flags: readonly Flag[], values: (value: string) => readonly string[]) =>
    flags.flatMap(({ value = "", span }) => values(value).map((text) => ({ text, span })));
  switch (instruction.keyword) {
    case "FROM": {
      const { image, platform } = instruction;
      return [...(image ? [image] : []), ...(platform?.value ? [{ text: platform.value, span: platform.span }] : [])];
    }
    case "COPY":
    case "ADD":
      return [
        ...inFlags(
          instruction.flags.filter(({ name }) => /^ch(own|mod|ecksum)$/.test(name)),
          (value) => [value],
        ),
        ...(instruction.target ? [...instruction.sources.filter((source) => !source.heredoc), instruction.target] : []),
      ];
    case "RUN":
      return inFlags(
        instruction.mounts.map(({ flag }) => flag),
        (value) => (fields(value) ?? []).map((field) => field.replace(/^[^=]*=/, "")),
      );
    case "ARG":
      // A default that gives way to a build argument is never read.
      return instruction.pairs.flatMap(({ name, value }) => (value && !file.around.buildArgs.has(name) ? [value] : []));
    case "ENV":
    case "LABEL":
      return instruction.pairs.flatMap(({ nameSpan, value }) => [
        { text: file.text.slice(nameSpan.start, nameSpan.end), span: nameSpan },
        ...(value ? [value] : []),
      ]);
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
  const read = (text: string, escapeMark = file.escape, quotes = true) => {
    const any = expandWord(text, escapeMark, () => "x", quotes);
    if (any.problem || isTrigger || !text.includes("?")) return any;
    const found = expandWord(text, escapeMark, lookupAt(file, instruction), quotes);
    return found.problem === "unset" ? found : any;
  };
  if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
    for (const { expand, body } of instruction.heredocs) {
      // Quotes mean nothing there, and the escape directive neither.
      const { problem, at } = read(expand ? body.value : "", "\\", false);
      const [word = ""] = /^\$\{[^}\n]*\}?/.exec(body.value.slice(at)) ?? [];
      if (problem) yield { span: sourceSpan(body, at, at + word.length), data: { word: quote(word), case: problem } };
    }
  for (const word of expandedWords(file, instruction)) {
    const { problem } = read(word.text);
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
