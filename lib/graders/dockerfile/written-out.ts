import type { Call } from "./calls";
import { evaluate, lookupIn } from "./evaluate";
import type { Dockerfile } from "./file";
import { roundsOf } from "./loop-rounds";
import { baseName } from "./paths";
import { callsOf } from "./run-commands";
import { literal, type ShellWord } from "./shell-tree";
import type { Step } from "./steps";

/** The calls of a RUN as its shell makes them: of a `for` loop one for each word, and variables in words replaced where they are known. */
export function callsWrittenOut(file: Dockerfile, step: Step): readonly Call[] {
  return roundsOf(callsOf(step, file.escape)).map((call) => {
    if (call.words.every((word) => literal(word) !== undefined)) return call;
    const words = call.words.flatMap((word) => wordsOf(word, evaluate(word, lookupIn(file, step, call))));
    const program = literal(words[0]);
    return { ...call, words, program: program === undefined ? undefined : baseName(program) };
  });
}

/** What a shell makes of one word: without quotes a value is split at its blanks. */
function wordsOf(word: ShellWord, value: string | null): readonly ShellWord[] {
  if (value === null || literal(word) !== undefined) return [word];
  const isSplit = word.parts.some((part) => part.kind === "variable" && !part.quoted);
  return (isSplit ? value.split(/\s+/).filter((text) => text !== "") : [value]).map((text) => ({
    ...word,
    text,
    parts: [{ kind: "text", value: text, quoted: true, joined: { value: "", pieces: [] } }],
  }));
}
