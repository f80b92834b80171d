import type { Edit } from "../../rule";
import { skipBlanks, trimEnd } from "../blanks";
import type { Dockerfile, Instruction } from "../file";
import { instructionsOf } from "../instructions-of";
import type { Joined } from "../joined";
import { physicalLines } from "../logical-lines";
import { parseDockerfile } from "../parse";
import { baseName } from "../paths";
import { isPosixShell, readScript } from "../shell";

const indent = "    ";

/**
 * Edits that give a file the usual layout: instructions at the margin, continued lines four blanks in (deeper ones stay deeper), one blank
 * after the keyword, one empty line above each stage and never two, no blanks at the ends of lines, one line feed at the end.
 * What stands in quotes, heredocs and comments stays; an instruction that would mean anything else afterwards is left as it is.
 */
export function formatEdits(file: Dockerfile): readonly Edit[] {
  const { text } = file;
  const lines = physicalLines(text);
  const edits: Edit[] = [];
  const replace = (start: number, end: number, by: string) => {
    if (text.slice(start, end) !== by) edits.push({ span: { start, end }, text: by });
  };
  const feed = lines[0] && text.slice(lines[0].end, lines[0].next).endsWith("\r\n") ? "\r\n" : "\n";

  /** Physical lines that belong to an instruction or its heredocs. */
  const taken = new Uint8Array(lines.length);
  const starts = new Map<number, Instruction>();
  for (const instruction of file.instructions) {
    let last = instruction.lastLine;
    starts.set(instruction.firstLine, instruction);
    for (const { span } of instruction.heredocs) while (last + 1 < lines.length && (lines[last + 1]?.start ?? 0) < span.end) last++;
    taken.fill(1, instruction.firstLine, last + 1);
    edits.push(...editsWithin(file, instruction, lines));
  }

  /** Index of the first line of the comments that stand directly above a stage. */
  const headOf = (index: number) => {
    let head = index;
    while (head > 0 && !taken[head - 1] && !isEmpty(text, lines[head - 1] as (typeof lines)[0])) head--;
    return head;
  };
  const heads = new Set<number>();
  for (const [line, { keyword }] of starts) if (keyword === "FROM") heads.add(headOf(line));

  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as (typeof lines)[0];
    if (taken[index] || !isEmpty(text, line)) {
      if (!taken[index]) {
        const start = skipBlanks(text, line.start, line.end);
        // Above the first instruction a comment may be a directive, and blanks do not matter to it.
        replace(line.start, start, "");
        replace(trimEnd(text, start, line.end), line.end, "");
      }
      if (heads.has(index) && index > 0 && (taken[index - 1] || !isEmpty(text, lines[index - 1] as (typeof lines)[0])))
        edits.push({ span: { start: line.start, end: line.start }, text: feed });
      index++;
      continue;
    }
    let end = index;
    while (end < lines.length && !taken[end] && isEmpty(text, lines[end] as (typeof lines)[0])) end++;
    const from = line.start;
    const to = lines[end]?.start ?? text.length;
    // Empty lines at the top keep a comment from being a directive; at the end there are none.
    replace(from, to, end === lines.length && index > 0 ? "" : feed);
    index = end;
  }
  if (lines.length > 0 && !text.endsWith("\n") && taken[lines.length - 1] !== undefined && !endsInHeredoc(file))
    edits.push({ span: { start: text.length, end: text.length }, text: feed });
  return inOrder(edits);
}

const isEmpty = (text: string, line: { start: number; end: number }) => skipBlanks(text, line.start, line.end) >= line.end;

const endsInHeredoc = ({ instructions }: Dockerfile) => instructions.at(-1)?.heredocs.some(({ terminated }) => !terminated) ?? false;

/** Sorted, without overlaps; at one place what is put in goes before what is taken out. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.at - b.at);
  const kept: Edit[] = [];
  for (const { edit } of sorted) if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  return kept;
}

function editsWithin(file: Dockerfile, instruction: Instruction, lines: ReturnType<typeof physicalLines>): Edit[] {
  const { text } = file;
  const { span, keywordSpan, firstLine, lastLine } = instruction;
  const edits: Edit[] = [];
  const replace = (start: number, end: number, by: string) => {
    if (end >= start && text.slice(start, end) !== by) edits.push({ span: { start, end }, text: by });
  };
  const first = lines[firstLine] as (typeof lines)[0];
  replace(first.start, span.start, "");
  const next = skipBlanks(text, keywordSpan.end, first.end);
  if (next > keywordSpan.end && next < first.end) replace(keywordSpan.end, next, " ");

  const inner = lines.slice(firstLine + 1, lastLine + 1).filter((line) => !isEmpty(text, line));
  const leads = inner.map((line) => text.slice(line.start, skipBlanks(text, line.start, line.end)));
  const common = leads.reduce((shared, lead) => {
    let length = 0;
    while (length < shared.length && length < lead.length && shared.charAt(length) === lead.charAt(length)) length++;
    return shared.slice(0, length);
  }, leads[0] ?? "");
  for (const line of inner) replace(line.start, line.start + common.length, indent);
  for (const line of [first, ...inner]) replace(trimEnd(text, line.start, line.end), line.end, "");
  return isSame(file, instruction, edits) ? edits : [];
}

/** Whether an instruction means the same after edits to its own lines. */
function isSame(file: Dockerfile, instruction: Instruction, edits: readonly Edit[]): boolean {
  if (edits.length === 0) return true;
  const { start, end } = instruction.extent;
  const from = Math.min(start, ...edits.map((edit) => edit.span.start));
  const to = Math.max(end, ...edits.map((edit) => edit.span.end));
  let edited = "";
  let at = from;
  for (const edit of inOrder(edits)) {
    edited += file.text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  edited += file.text.slice(at, to);
  const isPosix = !instructionsOf(file, "SHELL").some(({ exec }) => !isPosixShell(baseName(exec?.[0]?.text ?? "")));
  const head = `# escape=${file.escape}\n`;
  const meaning = (part: string) => {
    const { instructions, problems } = parseDockerfile(head + part);
    return JSON.stringify([instructions.map((one) => meaningOf(one, isPosix)), problems.map(({ kind }) => kind)]);
  };
  return meaning(file.text.slice(from, to)) === meaning(edited);
}

/** All that Docker takes from an instruction; of a shell's text the commands, else the text itself. */
function meaningOf(instruction: Instruction, isPosix: boolean): unknown {
  const { keyword, flags, rest, heredocs } = instruction;
  const told = [keyword, flags.map(({ name, value }) => [name, value]), heredocs.map(({ name, body }) => [name, body.value])];
  const script = (text: Joined) => (isPosix ? scriptOf(text) : text.value);
  switch (keyword) {
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "SHELL":
      return [...told, instruction.exec?.map(({ text }) => text) ?? script(rest)];
    case "HEALTHCHECK":
      return [...told, instruction.kind, instruction.exec?.map(({ text }) => text) ?? script(instruction.command)];
    case "FROM":
    case "COPY":
    case "ADD":
    case "EXPOSE":
    case "VOLUME":
      return [...told, instruction.words.map(({ text }) => text)];
    case "ENV":
    case "ARG":
    case "LABEL":
      return [...told, instruction.pairs.map(({ name, value }) => [name, value?.text])];
    case "ONBUILD":
      return [...told, instruction.trigger && meaningOf(instruction.trigger, isPosix)];
    default:
      return [...told, rest.value];
  }
}

/** The commands of a script without their places: blanks between words are no part of them, blanks in quotes are. */
function scriptOf(text: Joined): unknown {
  const { nodes, brokenAt } = readScript(text);
  // Of what is no POSIX script, and of `[[ … ]]`, whose words the tree does not hold, each blank counts.
  if (brokenAt >= 0 || text.value.includes("[[")) return text.value;
  return JSON.stringify(nodes, (key, value) => (key === "span" || key === "pieces" ? undefined : value));
}
