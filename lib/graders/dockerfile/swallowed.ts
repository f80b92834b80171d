import type { Span } from "../rule";
import type { Instruction } from "./file";
import { sourceOffset } from "./joined";

// Capitals alone do not make an instruction: what follows must fit the keyword.
const instructionLine =
  /^(?:(?:COPY|ADD)(?:[ \t]+\S+){2}|(?:RUN|CMD|ENTRYPOINT|WORKDIR|VOLUME)[ \t]+\S|USER[ \t]+\S+\s*$|EXPOSE[ \t]+[$\d]|(?:ENV|LABEL|ARG)[ \t]+["\w.-]+(?:=|[ \t]+\S|\s*$)|FROM[ \t]+\S|HEALTHCHECK[ \t]+(?:CMD|NONE|--)|SHELL[ \t]+\[|STOPSIGNAL[ \t]+\w+\s*$|ONBUILD[ \t]+[A-Z]{3})/;
const prints = /(?:^|[&|;(){}])\s*(?:echo|printf)\b[^&|;(){}]*$/;

/** The keywords of continued lines that read like an instruction of their own: Docker reads them as more of the one above. */
export function swallowedBy({ keyword, rest }: Instruction): readonly Span[] {
  if (keyword === "FROM" || keyword === "ONBUILD") return [];
  return rest.pieces.slice(1).flatMap(({ at }, index) => {
    const line = rest.value.slice(at, rest.pieces[index + 2]?.at);
    const text = line.trimStart();
    if (!instructionLine.test(text)) return [];
    const above = rest.value.slice(0, at);
    if (prints.test(above) || ["'", '"'].some((mark) => above.split(mark).length % 2 === 0)) return [];
    const start = sourceOffset(rest, at + line.length - text.length);
    return { start, end: start + (/^\w+/.exec(text)?.[0].length ?? 0) };
  });
}
