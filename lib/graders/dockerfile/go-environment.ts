import type { Call } from "./calls";
import { callsAbove, isCallOf } from "./command-pattern";
import type { Dockerfile, Stage } from "./file";
import { literal, type ShellWord } from "./shell-tree";

/** The last `NAME=value` that a `go env -w` above a call wrote in its chain. */
export function writtenByGo(file: Dockerfile, stage: Stage, call: Call, name: string): ShellWord | undefined {
  return callsAbove(file, stage, call)
    .flatMap((earlier) => (isCallOf(earlier, "go env") && earlier.words.some((word) => literal(word) === "-w") ? earlier.words : []))
    .findLast(({ parts: [head] }) => head?.kind === "text" && head.value.startsWith(`${name}=`));
}
