import type { Dockerfile, Instruction } from "./file";

type Having<I extends Instruction, K> = I extends Instruction ? ([Extract<I["keyword"], K>] extends [never] ? never : I) : never;

/** By one keyword, or by several with commas between them once they were asked for. */
type ByKeyword = Map<string, readonly Instruction[]>;

const own = new WeakMap<Dockerfile, ByKeyword>();
const withTriggers = new WeakMap<Dockerfile, ByKeyword>();
const built = new WeakMap<Dockerfile, ByKeyword>();

/** The instructions of a file that have one of the keywords, in order. Read once for all rules: most rules look at a few lines of a long file. */
export function instructionsOf<const K extends Instruction["keyword"]>(
  file: Dockerfile,
  ...keywords: readonly K[]
): readonly Having<Instruction, K>[] {
  return select(file, own, keywords) as readonly Having<Instruction, K>[];
}

/** The same, and among them the instructions that ONBUILD triggers. */
export function instructionsAndTriggersOf<const K extends Instruction["keyword"]>(
  file: Dockerfile,
  ...keywords: readonly K[]
): readonly Having<Instruction, K>[] {
  return select(file, withTriggers, keywords) as readonly Having<Instruction, K>[];
}

/** The same with those triggers only that a later stage of the file runs: BuildKit reads the others when somebody builds on the image. */
export function builtInstructionsOf<const K extends Instruction["keyword"]>(
  file: Dockerfile,
  ...keywords: readonly K[]
): readonly Having<Instruction, K>[] {
  return select(file, built, keywords) as readonly Having<Instruction, K>[];
}

/** True for an ONBUILD that a later stage of the file runs. */
export function isTriggered(file: Dockerfile, { stage }: Instruction): boolean {
  return file.stages.some(({ parent }) => parent?.number === stage);
}

function select(file: Dockerfile, cache: WeakMap<Dockerfile, ByKeyword>, keywords: readonly string[]): readonly Instruction[] {
  let index = cache.get(file);
  if (!index) {
    const parents = new Set(cache === built ? file.stages.map(({ parent }) => parent?.number) : []);
    index = indexOf(file, ({ stage }) => cache === withTriggers || parents.has(stage));
    cache.set(file, index);
  }
  const asked = keywords.join();
  let found = index.get(asked);
  if (!found) {
    found = keywords.flatMap((keyword) => index.get(keyword) ?? []);
    if (keywords.length > 1) found = [...found].sort((a, b) => a.span.start - b.span.start);
    index.set(asked, found);
  }
  return found;
}

function indexOf(file: Dockerfile, counts: (trigger: Instruction) => boolean): Map<string, Instruction[]> {
  const index = new Map<string, Instruction[]>();
  const add = (instruction: Instruction) => {
    const list = index.get(instruction.keyword);
    if (list) list.push(instruction);
    else index.set(instruction.keyword, [instruction]);
  };
  for (const instruction of file.instructions) {
    add(instruction);
    if (instruction.keyword === "ONBUILD" && instruction.trigger && counts(instruction)) add(instruction.trigger);
  }
  return index;
}
