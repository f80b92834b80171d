import type { Copy, Dockerfile } from "./file";
import { instructionsOf } from "./instructions-of";
import { writtenValue } from "./written-value";

/** A COPY with `--from`, and what hadolint knows of the stages above it. */
export interface LinterCopy {
  readonly copy: Copy;
  /** As written, quotes too. */
  readonly from: string;
  /** Names of all stages so far, its own too; as written. */
  readonly names: ReadonlySet<string>;
  readonly ownName: string | undefined;
  /** How many FROM stand above. */
  readonly stages: number;
}

/** Each COPY with `--from`, those behind ONBUILD left out; `names` grows from one to the next. */
export function* copiesFromElsewhere(file: Dockerfile): Iterable<LinterCopy> {
  const names = new Set<string>();
  let ownName: string | undefined;
  let stages = 0;
  for (const instruction of instructionsOf(file, "FROM", "COPY")) {
    if (instruction.keyword === "FROM") {
      stages++;
      ownName = instruction.alias?.text;
      if (ownName !== undefined) names.add(ownName);
      continue;
    }
    const from = writtenValue(file, instruction.from);
    if (from !== undefined) yield { copy: instruction, from, names, ownName, stages };
  }
}
