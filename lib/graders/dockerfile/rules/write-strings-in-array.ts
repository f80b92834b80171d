import type { Edit, Span } from "../../rule";
import { buildError, type DockerRule, problemsOf } from "../docker-rule";
import { cure, insert } from "../edits";
import type { Dockerfile } from "../file";

/** A JSON array in an instruction holds strings and nothing else. */
export const writeStringsInArray: DockerRule = {
  id: "dockerfile/write-strings-in-array",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const found of problemsOf(file, "array-of-other-things")) yield { ...found, ...cure(withStrings(file, found.span)) };
  },
};

/** Quotes around numbers, true and false; none where the array holds anything else, or goes on on another line. */
function withStrings(file: Dockerfile, { start, end }: Span): readonly Edit[] | undefined {
  const text = file.text.slice(start, end);
  const item = /"(?:[^"\\]|\\.)*"|[\w.+-]+/g;
  if (!/^\[[\s,]*\]$/.test(text.replace(item, "")) || /\n|null/.test(text)) return undefined;
  return [...text.matchAll(item)]
    .filter(([found]) => !found.startsWith('"'))
    .flatMap(({ 0: found, index }) => [insert(start + index, '"'), insert(start + index + found.length, '"')]);
}
