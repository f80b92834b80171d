import type { Call } from "./calls";
import { callOrder, isCallOf } from "./command-pattern";
import type { Dockerfile, Stage } from "./file";
import { literal, type ShellWord } from "./shell-tree";

interface Written {
  /** Position of the call in the stage's chain. */
  readonly at: number;
  readonly word: ShellWord;
}

const known = new WeakMap<Stage, ReadonlyMap<string, readonly Written[]>>();

/** What each `go env -w` of a stage's chain writes, by name, in order: read once, since each build asks. */
function writesOf(file: Dockerfile, stage: Stage): ReadonlyMap<string, readonly Written[]> {
  let found = known.get(stage);
  if (!found) {
    const writes = new Map<string, Written[]>();
    for (const [call, at] of callOrder(file, stage)) {
      if (!isCallOf(call, "go env") || !call.words.some((word) => literal(word) === "-w")) continue;
      for (const word of call.words) {
        const [head] = word.parts;
        const name = head?.kind === "text" ? /^(\w+)=/.exec(head.value)?.[1] : undefined;
        if (name !== undefined) writes.set(name, [...(writes.get(name) ?? []), { at, word }]);
      }
    }
    found = writes;
    known.set(stage, found);
  }
  return found;
}

/** The last `NAME=value` that a `go env -w` above a call wrote in its chain. */
export function writtenByGo(file: Dockerfile, stage: Stage, call: Call, name: string): ShellWord | undefined {
  const limit = callOrder(file, stage).get(call) ?? 0;
  return writesOf(file, stage)
    .get(name)
    ?.findLast(({ at }) => at < limit)?.word;
}
