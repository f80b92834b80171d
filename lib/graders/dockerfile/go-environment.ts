import type { Call } from "./calls";
import { isCallOf } from "./command-pattern";
import type { Dockerfile, Stage } from "./file";
import { callsOf } from "./run-commands";
import { literal, type ShellWord } from "./shell-tree";
import { chainOf } from "./stages";
import { stepsOf } from "./steps";

/** The last `NAME=value` that a `go env -w` above a call wrote in its chain. */
export function writtenByGo(file: Dockerfile, stage: Stage, call: Call, name: string): ShellWord | undefined {
  let found: ShellWord | undefined;
  for (const link of chainOf(stage))
    for (const step of stepsOf(file, link))
      for (const earlier of callsOf(step, file.escape)) {
        if (earlier === call) return found;
        if (isCallOf(earlier, "go env") && earlier.words.some((word) => literal(word) === "-w"))
          found = earlier.words.findLast(({ parts: [head] }) => head?.kind === "text" && head.value.startsWith(`${name}=`)) ?? found;
      }
  return found;
}
