/** One thing that is wrong in a content file. `line` counts from 1; `key` is the front matter key, section or id that is meant. */
export interface ContentError {
  readonly file: string;
  readonly line: number;
  readonly key?: string;
  readonly message: string;
}

/** Takes one complaint about a file; the parser's parts share one list so that all errors of a file are told at once. */
export type Complain = (line: number, message: string, key?: string) => void;

/** A complaint as one line for a terminal: `file:line key: message`. */
export function describeError(error: ContentError): string {
  return `${error.file}:${error.line} ${error.key === undefined ? "" : `${error.key}: `}${error.message}`;
}

/** The order in which complaints are printed: file, line, key, message. */
export function compareErrors(a: ContentError, b: ContentError): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.file, b.file) || a.line - b.line || order(a.key ?? "", b.key ?? "") || order(a.message, b.message);
}
