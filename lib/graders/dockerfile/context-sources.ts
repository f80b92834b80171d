import type { Span } from "../rule";
import type { Copy, Dockerfile, Instruction } from "./file";
import { normalise } from "./paths";
import { expandAt } from "./scope";

/** A file or directory of the build context that an instruction takes, as a path without leading `/` and `./`; null when unknown. */
export interface ContextSource {
  readonly path: string | null;
  readonly span: Span;
}

/** A path of the context in comparable form: `./cmd/`, `/cmd` and `cmd` are `cmd`; the whole context is `.`. */
export function contextPath(path: string): string {
  const plain = normalise(path.replace(/^\/+/, ""));
  return plain === "" ? "." : plain;
}

/** True for a source of ADD that is fetched: a file by HTTP, or a Git repository. Paths that were made comparable have one slash left. */
export const isAddress = (source: string): boolean => /^(https?:\/|git@|git:\/|ssh:\/)/.test(source);

/** True for an address that is one file and no Git repository. */
export const isFileAddress = (source: string): boolean => /^https?:/.test(source) && !/\.git([#?]|$)/.test(source);

/** What a COPY or ADD takes from the build context: nothing with `--from`, no here-documents, no addresses. */
export function contextSources(file: Dockerfile, instruction: Instruction): readonly ContextSource[] {
  if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) return [];
  return (instruction as Copy).sources.flatMap((source) => {
    if (source.heredoc) return [];
    const { value } = expandAt(file, instruction, source);
    if (value !== null && instruction.keyword === "ADD" && isAddress(value)) return [];
    return [{ path: value === null ? null : contextPath(value), span: source.span }];
  });
}
