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
    const heredocs = readHeredocs(text, markersOf(line.joined, directives.escape()), reader, problems);
    const instruction = readInstruction(line, heredocs, { index: instructions.length, stage }, directives.escape(), problems);
    stage = instruction.stage;
    instructions.push(instruction);
  }
  // Known only now; nobody has seen the instructions yet, and copies of thousands cost time.
  if (stage < 0) for (const instruction of instructions) setStage(instruction, 0);
  return {
    text,
    around,
    escape: directives.escape(),
    directives: directives.directives,
    comments: reader.comments,
    instructions,
    stages: readStages(instructions, directives.escape(), around),
    problems: [...directives.problems, ...problems].sort((a, b) => a.span.start - b.span.start),
    lineStarts: reader.lines.map((line, index) => (index === 0 ? 0 : line.start)),
  };
}

function setStage(instruction: Instruction, stage: number): void {
  const open = instruction as { stage: number; trigger?: Instruction };
  open.stage = stage;
  if (open.trigger) setStage(open.trigger, stage);
}
