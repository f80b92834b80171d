import { rawWords, unquote } from "./expand";
import type { Heredoc, Problem } from "./file";
import { type Joined, sourceSpan } from "./joined";
import type { LineReader } from "./logical-lines";

type Marker = Omit<Heredoc, "body" | "span" | "terminated">;

const quotes = (text: string) => text.replace(/[^'"]/g, "").length;

/** The heredoc that a word asks for (`<<EOF`, `3<<-"EOF"`), or undefined. */
export function heredocMarker(text: string): Omit<Marker, "marker"> | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(text);
  const written = match?.[3];
  if (!match || !written) return undefined;
  const words = rawWords(written);
  if (words?.length !== 1 || words[0]?.start !== 0) return undefined;
  const name = unquote(written, "\\");
  if (name === "") return undefined;
  return {
    name,
    descriptor: match[1] === "" ? undefined : Number(match[1]),
    chomp: match[2] === "-",
    // An escaped delimiter is a quoted one to a shell, but not to Docker.
    expand: quotes(name) === quotes(written),
  };
}

/** All heredocs that a logical line asks for, in order. */
export function heredocMarkers(line: Joined): Marker[] {
  if (!line.value.includes("<<")) return [];
  const markers: Marker[] = [];
  for (const { start, end } of rawWords(line.value) ?? []) {
    const found = heredocMarker(line.value.slice(start, end));
    if (found) markers.push({ ...found, marker: sourceSpan(line, start, end) });
  }
  return markers;
}

/** Takes the bodies of the heredocs from the lines that follow; one without end takes the rest of the file. */
export function readHeredocs(text: string, markers: readonly Marker[], reader: LineReader, problems: Problem[]): Heredoc[] {
  return markers.map((marker) => {
    const values: string[] = [];
    const pieces: { at: number; from: number }[] = [];
    let length = 0;
    let start = -1;
    let end = marker.marker.end;
    let terminated = false;
    while (!terminated) {
      const index = reader.take();
      if (index < 0) break;
      const line = reader.lines[index] as { start: number; end: number; next: number };
      if (start < 0) start = line.start;
      end = line.end;
      let from = line.start;
      if (marker.chomp) while (from < line.end && text.charAt(from) === "\t") from++;
      if (text.slice(from, line.end) === marker.name) terminated = true;
      else {
        values.push(text.slice(from, line.end), "\n");
        // A line that the text ends in has no line feed of its own; what reaches over it still ends with the text.
        pieces.push({ at: length, from }, { at: length + line.end - from, from: Math.min(line.end, text.length - 1) });
        length += line.end - from + 1;
      }
    }
    if (!terminated) problems.push({ kind: "unterminated-heredoc", span: marker.marker, data: { name: marker.name } });
    const begin = start < 0 ? marker.marker.end : start;
    const body: Joined = { value: values.join(""), pieces: pieces.length > 0 ? pieces : [{ at: 0, from: begin }] };
    return { ...marker, body, span: { start: begin, end: Math.max(begin, end) }, terminated };
  });
}
