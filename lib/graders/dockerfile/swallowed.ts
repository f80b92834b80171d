import type { Span } from "../rule";
import type { Instruction } from "./file";
import { sourceOffset } from "./joined";

// Capitals alone do not make an instruction: what follows must fit the keyword.
const instructionLine =
  /^(?:(?:COPY|ADD)(?:[ \t]+\S+){2}|(?:RUN|CMD|ENTRYPOINT|WORKDIR|VOLUME)[ \t]+\S|USER[ \t]+\S+\s*$|EXPOSE[ \t]+[$\d]|(?:ENV|LABEL|ARG)[ \t]+["\w.-]+(?:=|[ \t]+\S|\s*$)|FROM[ \t]+\S|HEALTHCHECK[ \t]+(?:CMD|NONE|--)|SHELL[ \t]+\[|STOPSIGNAL[ \t]+\w+\s*$|ONBUILD[ \t]+[A-Z]{3})/;
const prints = /\s*(?:echo|printf)\b/y;

/** The keywords of continued lines that read like an instruction of their own: Docker reads them as more of the one above. */
export function swallowedBy({ keyword, rest }: Instruction): readonly Span[] {
  if (keyword === "FROM" || keyword === "ONBUILD") return [];
  const { value, pieces } = rest;
  const found: Span[] = [];
  const isOpen = { "'": false, '"': false };
  /** Where the command begins that goes on in the line; what it prints is text. */
  let command = 0;
  for (const [index, { at }] of pieces.entries()) {
    const line = value.slice(at, pieces[index + 1]?.at);
    const text = line.trimStart();
    if (index > 0 && instructionLine.test(text) && !isOpen["'"] && !isOpen['"']) {
      prints.lastIndex = command;
      const start = sourceOffset(rest, at + line.length - text.length);
      if (!prints.test(value)) found.push({ start, end: start + (/^\w+/.exec(text)?.[0].length ?? 0) });
    }
    for (const { 0: mark, index: within } of line.matchAll(/['"&|;(){}]/g))
      if (mark === "'" || mark === '"') isOpen[mark] = !isOpen[mark];
      else command = at + within + 1;
  }
  return found;
}
