import { contextPath } from "./context-sources";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { expandHeredoc } from "./heredoc-expansion";
import { type Joined, join, piece, slice } from "./joined";
import { placedFiles } from "./placed-files";
import { lookupAt } from "./scope";
import type { ShellWord } from "./shell-tree";
import { chainSteps } from "./steps";

/** The text of a file in the image of a stage, as far as the Dockerfile or the task shows it; undefined when it does not. */
export function fileText(file: Dockerfile, stage: Stage, path: string): Joined | undefined {
  const placed = placedFiles(file, stage).findLast(
    (one) => one.path === path && one.kind !== "directory" && one.kind !== "tree" && one.call?.program !== "chmod",
  );
  if (!placed) return undefined;
  const { origin, instruction, call } = placed;
  if (origin?.heredoc) {
    const { body, expand } = origin.heredoc;
    return expand ? expandHeredoc(body, lookupAt(file, instruction), true) : body;
  }
  if (origin && origin.from === undefined && origin.path !== null) {
    const wanted = origin.path;
    const given = Object.entries(file.around.given.contents ?? {}).find(([name]) => contextPath(name) === wanted)?.[1];
    // It stands nowhere in the answer, so all of it is mapped to the word that copies it.
    return given === undefined
      ? undefined
      : { value: given, pieces: [...given].map((_, at) => ({ at, from: placed.span.start })).slice(0, 1) };
  }
  if (origin && typeof origin.from === "object" && origin.path !== null && origin.from !== stage)
    return fileText(file, origin.from, origin.path);
  const step = call && chainSteps(file, stage).find((one) => one.instruction === instruction);
  if (!call || !step) return undefined;
  const heredoc = call.redirects.findLast((redirect) => redirect.body);
  if (heredoc?.body) {
    const body = heredoc.operator === "<<-" ? withoutTabs(heredoc.body) : heredoc.body;
    return heredoc.verbatim ? body : expandHeredoc(body, lookupIn(file, step, call), false);
  }
  if (call.program === "echo" || call.program === "printf")
    return printed(call.words.slice(1), (word) => evaluate(word, lookupIn(file, step, call)), call.program === "printf");
  if (/^(cp|mv|install)$/.test(call.program ?? "") || (call.program === "cat" && call.words.length === 2)) {
    const source = call.words.slice(1).find((word) => !word.text.startsWith("-"));
    const from = source && pathOf(file, step, call, source);
    return from && from !== path ? fileText(file, stage, from) : undefined;
  }
  return undefined;
}

/** The lines without the tabs in front of them, as `<<-` takes them off. */
function withoutTabs(body: Joined): Joined {
  const lines = [...body.value.matchAll(/^(\t*)(.*(?:\n|$))/gm)].filter(([line]) => line !== "");
  return join(...lines.map(({ index, 0: line, 1: tabs = "" }) => slice(body, index + tabs.length, index + line.length)));
}

/** What `echo` or `printf` prints; undefined when a word is not known. */
function printed(words: readonly ShellWord[], read: (word: ShellWord) => string | null, formatted: boolean): Joined | undefined {
  const arguments_ = words.filter((word, index) => index > 0 || !/^-[neE]+$/.test(word.text));
  const [format, ...rest] = arguments_;
  const repeats = formatted && format && /^(%s(\\n)?)+$/.test(read(format) ?? "");
  const parts: (Joined | string)[] = [];
  for (const word of repeats ? rest : arguments_) {
    const value = read(word);
    if (value === null) return undefined;
    const text = unescaped(value);
    parts.push({ value: text, pieces: piece("", word.span.start, word.span.start).pieces }, repeats ? "\n" : " ");
  }
  return join(...parts, "\n");
}

function unescaped(text: string): string {
  return text.replace(/\\([nt\\"])/g, (_, mark: string) => (mark === "n" ? "\n" : mark === "t" ? "\t" : mark));
}
