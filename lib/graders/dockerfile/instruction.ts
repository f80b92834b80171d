import { isSeparator, skipBlanks, trimEnd } from "./blanks";
import { execForm } from "./exec-form";
import type { Flag, Heredoc, Instruction, Problem, Word } from "./file";
import { readFlags } from "./flags";
import { heredocMarker, heredocMarkers } from "./heredocs";
import { type Joined, slice, sourceSpan } from "./joined";
import { namesOrValues, namesWithValues } from "./key-values";
import type { LogicalLine } from "./logical-lines";
import { readMount } from "./mounts";
import { separatedWords, wordAt } from "./words";

/** The instructions of the Dockerfile language. Source: https://docs.docker.com/reference/dockerfile/#overview */
export const keywords = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;
type Keyword = (typeof keywords)[number];

const known = new Set<string>(keywords);

/** Where an instruction stands: its position in the file, and the number of the stage that is open above it. */
export interface Frame {
  readonly index: number;
  readonly stage: number;
}

interface Split {
  readonly keyword: Keyword | "UNKNOWN";
  readonly from: number;
  readonly keywordEnd: number;
  readonly to: number;
  readonly flags: readonly Flag[];
  readonly restAt: number;
}

/** Cuts a logical line into keyword, flags and rest. */
function split(line: Joined, escapeMark: string): Split {
  const text = line.value;
  const from = skipBlanks(text, 0);
  const to = trimEnd(text, from, text.length);
  let keywordEnd = from;
  while (keywordEnd < to && !isSeparator(text.charAt(keywordEnd))) keywordEnd++;
  const written = text.slice(from, Math.min(keywordEnd, from + 20)).toUpperCase();
  const keyword = known.has(written) && keywordEnd - from === written.length ? (written as Keyword) : "UNKNOWN";
  const { flags, rest } = readFlags(slice(line, keywordEnd, to), escapeMark);
  return { keyword, from, keywordEnd, to, flags, restAt: Math.min(keywordEnd + rest, to) };
}

/** The instruction whose heredocs count: behind ONBUILD the trigger. */
function inner(line: Joined, escapeMark: string): Split {
  const outer = split(line, escapeMark);
  return outer.keyword === "ONBUILD" ? split(slice(line, outer.restAt, outer.to), escapeMark) : outer;
}

/** The heredocs that a logical line asks for: only RUN, COPY and ADD may, and not with a JSON array. */
export function markersOf(line: Joined, escapeMark: string): ReturnType<typeof heredocMarkers> {
  if (!line.value.includes("<<")) return [];
  const { keyword } = inner(line, escapeMark);
  if (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD") return [];
  const { restAt, to } = split(line, escapeMark);
  return execForm(slice(line, restAt, to)).kind === "exec" ? [] : heredocMarkers(line);
}

/** Reads one instruction from its logical line. Never throws; what Docker refuses is pushed on `problems` or left for the rules to see. */
export function readInstruction(
  logical: LogicalLine,
  heredocs: readonly Heredoc[],
  frame: Frame,
  escapeMark: string,
  problems: Problem[],
  triggered = false,
): Instruction {
  const { joined: line, comments, innerComments, blankLines, firstLine, lastLine } = logical;
  const { keyword, from, keywordEnd, to, flags, restAt } = split(line, escapeMark);
  const rest = slice(line, restAt, to);
  const span = sourceSpan(line, from, Math.max(to, from + 1));
  const base = {
    keyword,
    index: frame.index,
    stage: keyword === "FROM" && !triggered ? frame.stage + 1 : frame.stage,
    written: line.value.slice(from, keywordEnd),
    keywordSpan: keywordEnd > from ? sourceSpan(line, from, keywordEnd) : span,
    span,
    extent: { start: span.start, end: Math.max(span.end, heredocs.at(-1)?.span.end ?? 0) },
    flags,
    rest,
    restSpan: rest.value === "" ? { start: span.end, end: span.end } : sourceSpan(line, restAt, to),
    heredocs,
    comments,
    innerComments,
    blankLines,
    firstLine,
    lastLine,
  };

  const exec = (text: Joined): readonly Word[] | undefined => {
    const form = execForm(text);
    if (form.kind === "bad-array")
      problems.push({ kind: "array-of-other-things", span: sourceSpan(text, 0, text.value.length), data: { keyword } });
    return form.kind === "exec" ? form.words : undefined;
  };
  const list = (): readonly Word[] => exec(rest) ?? separatedWords(rest);

  switch (keyword) {
    case "FROM": {
      const words = separatedWords(rest);
      // BuildKit refuses what follows the name; hadolint reads a comment there.
      const named = (words.length === 3 || words[3]?.text.startsWith("#")) && words[1]?.text.toLowerCase() === "as";
      return {
        ...base,
        keyword,
        words,
        image: words[0],
        as: named ? words[1] : undefined,
        alias: named ? words[2] : undefined,
        platform: flags.find((flag) => flag.name === "platform"),
      };
    }
    case "RUN":
      return {
        ...base,
        keyword,
        exec: exec(rest),
        mounts: flags.filter((flag) => flag.name === "mount" && flag.value !== undefined).map((flag) => readMount(flag, problems)),
      };
    case "CMD":
    case "ENTRYPOINT":
    case "SHELL":
      return { ...base, keyword, exec: exec(rest) };
    case "HEALTHCHECK": {
      const text = rest.value;
      let end = 0;
      while (end < text.length && !isSeparator(text.charAt(end))) end++;
      const command = slice(rest, skipBlanks(text, end), text.length);
      const kind = text.slice(0, end).toUpperCase();
      return {
        ...base,
        keyword,
        kind,
        kindSpan: end > 0 ? sourceSpan(rest, 0, end) : base.restSpan,
        command,
        commandSpan: command.value === "" ? { start: span.end, end: span.end } : sourceSpan(command, 0, command.value.length),
        exec: kind === "CMD" ? exec(command) : undefined,
      };
    }
    case "COPY":
    case "ADD": {
      const words = list();
      const sources = words.slice(0, -1).map((word) => {
        const marker = word.json ? undefined : heredocMarker(word.text);
        return { ...word, heredoc: marker && heredocs.find((heredoc) => heredoc.name === marker.name) };
      });
      return { ...base, keyword, words, sources, target: words.at(-1), from: flags.find((flag) => flag.name === "from") };
    }
    case "ENV":
    case "LABEL":
      return { ...base, keyword, ...namesWithValues(rest, escapeMark, keyword, problems) };
    case "ARG":
      return { ...base, keyword, pairs: namesOrValues(rest, escapeMark), legacy: false };
    case "ONBUILD":
      return {
        ...base,
        keyword,
        // ONBUILD ONBUILD is refused, so nothing below it matters.
        trigger:
          rest.value === "" || triggered
            ? undefined
            : readInstruction({ ...logical, joined: rest, comments: [] }, heredocs, frame, escapeMark, problems, true),
      };
    case "EXPOSE":
      return { ...base, keyword, words: separatedWords(rest) };
    case "VOLUME":
      return { ...base, keyword, words: list() };
    case "MAINTAINER":
    case "STOPSIGNAL":
    case "USER":
    case "WORKDIR":
      return { ...base, keyword, argument: rest.value === "" ? undefined : wordAt(rest, 0, rest.value.length) };
    case "UNKNOWN":
      return base as Instruction;
  }
}
