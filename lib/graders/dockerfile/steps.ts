import type { Dockerfile, Instruction, Single, Stage, Word } from "./file";
import { resolvePath } from "./paths";
import { expandAt } from "./scope";
import { chainOf } from "./stages";

/** What earlier instructions left behind for the next one. */
export interface State {
  /** Absolute path; null when it depends on something unknown. */
  readonly workdir: string | null;
  /** The last WORKDIR; undefined when the base image decides. */
  readonly workdirBy: Single | undefined;
  /** As written after USER with variables replaced; null when unknown, undefined when the base image decides. */
  readonly user: string | null | undefined;
  readonly userBy: Single | undefined;
  /** The words of the last SHELL; undefined for the default. */
  readonly shell: readonly Word[] | undefined;
}

/** An instruction with the state in which it runs. */
export interface Step extends State {
  readonly instruction: Instruction;
  readonly stage: Stage;
}

interface Steps {
  readonly steps: readonly Step[];
  readonly end: State;
}

const known = new WeakMap<Stage, Steps>();
const byInstruction = new WeakMap<Instruction, Step>();

function stepsWithEnd(file: Dockerfile, stage: Stage): Steps {
  // Parents first and without recursion: a chain may have thousands of stages.
  const open: Stage[] = [];
  let at: Stage | undefined = stage;
  for (; at && !known.has(at); at = at.parent) open.push(at);
  let steps = at && known.get(at);
  for (const link of open.reverse()) {
    steps = walk(file, link, steps?.end);
    known.set(link, steps);
  }
  return steps as Steps;
}

const start: State = { workdir: "/", workdirBy: undefined, user: undefined, userBy: undefined, shell: undefined };

function walk(file: Dockerfile, stage: Stage, from: State = start): Steps {
  let state = from;
  const steps = stage.instructions.map((instruction): Step => {
    const step = { ...state, instruction, stage };
    byInstruction.set(instruction, step);
    if (instruction.keyword === "SHELL") state = { ...state, shell: instruction.exec };
    else if (instruction.keyword === "WORKDIR" && instruction.argument) {
      const path = expandAt(file, instruction, instruction.argument).value;
      const workdir = path === null ? null : resolvePath(state.workdir, path);
      state = { ...state, workdir, workdirBy: instruction };
    } else if (instruction.keyword === "USER" && instruction.argument)
      state = { ...state, user: expandAt(file, instruction, instruction.argument).value, userBy: instruction };
    return step;
  });
  return { steps, end: state };
}

/** The instructions of one stage, FROM left out, each with the state that its stage and its parents left. */
export function stepsOf(file: Dockerfile, stage: Stage): readonly Step[] {
  return (known.get(stage) ?? stepsWithEnd(file, stage)).steps;
}

/** One instruction of a stage with the state in which it runs; undefined for FROM, for what stands above it and for a trigger. */
export function stepOf(file: Dockerfile, instruction: Instruction): Step | undefined {
  const stage = file.stages[instruction.stage];
  if (stage) stepsOf(file, stage);
  return byInstruction.get(instruction);
}

/** The same for the whole chain of a stage, parents first. */
export function chainSteps(file: Dockerfile, stage: Stage): readonly Step[] {
  if (!stage.parent) return stepsOf(file, stage);
  stepsWithEnd(file, stage);
  return chainOf(stage).flatMap((link) => stepsOf(file, link));
}

/** The state that a stage leaves behind. */
export function endState(file: Dockerfile, stage: Stage): State {
  return (known.get(stage) ?? stepsWithEnd(file, stage)).end;
}
