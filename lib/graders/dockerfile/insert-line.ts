import type { Edit } from "../rule";
import { insert } from "./edits";
import type { Dockerfile } from "./file";

/** A line put in above an offset that begins one, with its indent and its kind of line end. */
export function insertLine(file: Dockerfile, at: number, text: string): Edit {
  const start = file.text.lastIndexOf("\n", at - 1) + 1;
  const end = file.text.charAt(start - 2) === "\r" ? "\r\n" : "\n";
  return insert(at, text + end + file.text.slice(start, at));
}
