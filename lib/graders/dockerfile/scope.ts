import { baseVariables } from "./base-variables";
import { type Expanded, expandWord, type Lookup } from "./expand";
import type { Assign, Dockerfile, Instruction, Pair, Stage, Word } from "./file";
import { globalArgs } from "./stages";

/** A variable as an instruction sees it. */
export interface Variable {
  /** Null when the value cannot be known. */
  readonly value: string | null;
  readonly by: "ENV" | "ARG";
  readonly pair: Pair;
  readonly instruction: Assign;
}

interface Table {
  readonly env: Map<string, Variable[]>;
  readonly arg: Map<string, Variable[]>;
}

interface Tables {
  readonly global: ReturnType<typeof globalArgs>;
  readonly stages: Table[];
}

const tables = new WeakMap<Dockerfile, Tables>();

function tablesOf(file: Dockerfile): Tables {
  let found = tables.get(file);
  if (!found) {
    found = { global: globalArgs(file.instructions, file.escape, file.around), stages: [] };
    tables.set(file, found);
    for (const stage of file.stages) fill(file, found, stage);
  }
  return found;
}

function fill(file: Dockerfile, all: Tables, stage: Stage): void {
  const table: Table = { env: new Map(), arg: new Map() };
  all.stages[stage.number] = table;
  const add = (map: Map<string, Variable[]>, variable: Variable) => {
    const list = map.get(variable.pair.name);
    if (list) list.push(variable);
    else map.set(variable.pair.name, [variable]);
  };
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "ENV" && instruction.keyword !== "ARG") continue;
    const assign = instruction as Assign;
    const lookup: Lookup = (name) => valueIn(file, stage, assign.index, name);
    // All values of one instruction see the state above it, so they are added only after all are read.
    const variables = assign.pairs.map((pair): Variable => {
      const text = pair.value && expandWord(pair.value.text, file.escape, lookup).value;
      if (assign.keyword === "ENV") return { value: text ?? null, by: "ENV", pair, instruction: assign };
      const given = file.around.buildArgs.has(pair.name) ? (file.around.buildArgs.get(pair.name) ?? null) : undefined;
      const value = given !== undefined ? given : pair.value ? (text ?? null) : (all.global.get(pair.name) ?? null);
      return { value, by: "ARG", pair, instruction: assign };
    });
    for (const variable of variables) add(assign.keyword === "ENV" ? table.env : table.arg, variable);
  }
}

function last(list: readonly Variable[] | undefined, before: number): Variable | undefined {
  if (!list) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Variable).instruction.index < before) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

function find(file: Dockerfile, stage: Stage, before: number, name: string, kinds: "both" | "ENV" = "both"): Variable | undefined {
  const all = tablesOf(file);
  for (const kind of kinds === "both" ? (["env", "arg"] as const) : (["env"] as const)) {
    let limit = before;
    for (let at: Stage | undefined = stage; at; at = at.parent) {
      const found = last(all.stages[at.number]?.[kind].get(name), limit);
      if (found) return found;
      limit = Number.POSITIVE_INFINITY;
    }
  }
  return undefined;
}

const inherited = new WeakMap<Stage, ReadonlyMap<string, string | null> | "unknown">();

/** What the base image sets: null for everything when the image is not known. */
function baseValue(file: Dockerfile, stage: Stage, name: string): string | null | undefined {
  let variables = inherited.get(stage);
  if (variables === undefined) {
    const image = stage.base;
    variables = (image === undefined ? undefined : baseVariables(file, image)) ?? "unknown";
    inherited.set(stage, variables);
  }
  return variables === "unknown" ? null : variables.get(name);
}

function valueIn(file: Dockerfile, stage: Stage, before: number, name: string): string | null | undefined {
  const found = find(file, stage, before, name);
  return found ? found.value : baseValue(file, stage, name);
}

/** The ENV or ARG that gives a name its value for an instruction: ENV wins, parents' stages count; undefined when none does. */
export function variableAt(file: Dockerfile, instruction: Instruction, name: string): Variable | undefined {
  const stage = file.stages[instruction.stage];
  return stage && find(file, stage, instruction.index, name);
}

/** The ENV that a name has in the image of a stage, once it is built. */
export function imageVariable(file: Dockerfile, stage: Stage, name: string): Variable | undefined {
  return find(file, stage, Number.POSITIVE_INFINITY, name, "ENV");
}

/** How the variables of an instruction are looked up; above the first FROM only the ARGs there exist. */
export function lookupAt(file: Dockerfile, instruction: Instruction): Lookup {
  const stage = file.stages[instruction.stage];
  if (!stage || instruction.keyword === "FROM") return (name) => tablesOf(file).global.get(name);
  return (name) => valueIn(file, stage, instruction.index, name);
}

/** The value that an environment variable has for a RUN: by ENV, ARG or a base image that is known; undefined when none of them sets it. */
export function environmentAt(file: Dockerfile, instruction: Instruction, name: string): string | null | undefined {
  const stage = file.stages[instruction.stage];
  const found = stage && find(file, stage, instruction.index, name);
  if (!stage || found) return found?.value;
  const value = baseValue(file, stage, name);
  return inherited.get(stage) === "unknown" ? undefined : value;
}

/** A word of an instruction with its variables replaced. */
export function expandAt(file: Dockerfile, instruction: Instruction, word: Word | string): Expanded {
  return expandWord(typeof word === "string" ? word : word.text, file.escape, lookupAt(file, instruction));
}
