import type { Edit } from "../rule";
import { insert } from "./edits";
import type { Dockerfile, Run } from "./file";
import { callsOf, scriptOf } from "./run-commands";
import { stepOf } from "./steps";

/** A command run at the end of a RUN, when all in front of it went well; none where the end of the script cannot be told. */
export function addCommand(file: Dockerfile, run: Run, text: string): readonly Edit[] | undefined {
  const step = stepOf(file, file.instructions[run.index] ?? run);
  if (!step || run.exec || run.heredocs.length > 0) return undefined;
  const { nodes, brokenAt } = scriptOf(run, step.shell, file.escape);
  const last = nodes.at(-1);
  if (!last || brokenAt >= 0 || last.kind === "background" || last.kind === "function") return undefined;
  if (callsOf(step, file.escape).some(({ program, wrappers }) => wrappers.includes("exec") || program === "exec" || program === "exit"))
    return undefined;
  return [insert(last.span.end, ` && ${text}`)];
}
