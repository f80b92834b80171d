import { directiveReader } from "./directives";
import type { Around, Dockerfile, Instruction, Problem } from "./file";
import { readHeredocs } from "./heredocs";
import { markersOf, readInstruction } from "./instruction";
import { lineReader } from "./logical-lines";
import { readStages } from "./stages";

/** What is known when nothing is: for the free lint. */
export const nothingAround: Around = {
  given: {},
  dockerignore: undefined,
  buildArgs: new Map(),
  checkOption: undefined,
  options: {},
};

/**
 * Parses any text as a Dockerfile, as BuildKit's frontend does, and goes on where BuildKit stops. Never throws; time grows linearly with the text.
 * Source: https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(text: string, around: Around = nothingAround): Dockerfile {
  const directives = directiveReader();
  const reader = lineReader(text, directives);
  const problems: Problem[] = [];
  const instructions: Instruction[] = [];
  let stage = -1;
  for (let line = reader.next(); line; line = reader.next()) {
    const { joined, ...frame } = line;
    const heredocs = readHeredocs(text, markersOf(joined), reader, problems);
    const index = instructions.length;
    const instruction = readInstruction(joined, heredocs, { ...frame, index, stage }, directives.escape(), problems);
    if (instruction.keyword === "FROM") stage++;
    instructions.push(instruction.stage === stage ? instruction : { ...instruction, stage });
  }
  const all = stage < 0 ? instructions.map((instruction) => ({ ...instruction, stage: 0 })) : instructions;
  return {
    text,
    around,
    escape: directives.escape(),
    directives: directives.directives,
    comments: reader.comments,
    instructions: all,
    stages: readStages(all, directives.escape(), around),
    problems: [...directives.problems, ...problems].sort((a, b) => a.span.start - b.span.start),
    lineStarts: reader.lines.map((line, index) => (index === 0 ? 0 : line.start)),
  };
}
