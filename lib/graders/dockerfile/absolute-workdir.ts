import type { Edit } from "../rule";
import { factsOf } from "./base-image";
import { insert, isVerbatim } from "./edits";
import type { Dockerfile, Single, Word } from "./file";
import { type Step, stepOf } from "./steps";

/** The directory in which an instruction runs, as the WORKDIR above or a known base image says it without a variable. */
export function directoryAbove(file: Dockerfile, { workdirBy, stage }: Step): string | undefined {
  const path = workdirBy ? workdirBy.argument?.text : factsOf(file, stage).workdir;
  return path !== undefined && /^\/[\w@+./-]*$/.test(path) ? path : undefined;
}

/** The path of a relative WORKDIR from the root on; none where it hangs on a variable, or on a base image that is not known. */
export function absoluteWorkdir(file: Dockerfile, instruction: Single, path: Word): readonly Edit[] | undefined {
  const step = stepOf(file, instruction);
  const above = step && directoryAbove(file, step);
  if (above === undefined || !/^(?:\.\/)?[\w@+-][\w@+./-]*$/.test(path.text) || !isVerbatim(file, path)) return undefined;
  const { start } = path.span;
  const dot = path.text.startsWith("./") ? 2 : 0;
  return [{ ...insert(start, above.endsWith("/") ? above : `${above}/`), span: { start, end: start + dot } }];
}
