import type { Edit } from "../rule";
import { factsOf } from "./base-image";
import { insert, isVerbatim } from "./edits";
import type { Dockerfile, Single, Word } from "./file";
import { stepOf } from "./steps";

/** The path of a relative WORKDIR from the root on; none where it hangs on a variable, or on a base image that is not known. */
export function absoluteWorkdir(file: Dockerfile, instruction: Single, path: Word): readonly Edit[] | undefined {
  const step = stepOf(file, instruction);
  if (!step || !/^(?:\.\/)?[\w@+-][\w@+./-]*$/.test(path.text) || !isVerbatim(file, path)) return undefined;
  const above = step.workdirBy ? step.workdirBy.argument?.text : factsOf(file, step.stage).workdir;
  if (above === undefined || !/^\/[\w@+./-]*$/.test(above)) return undefined;
  const { start } = path.span;
  const dot = path.text.startsWith("./") ? 2 : 0;
  const front = insert(start, above.endsWith("/") ? above : `${above}/`);
  return [{ ...front, span: { start, end: start + dot } }];
}
