import type { Edit } from "../../rule";
import { buildError, type DockerRule, problemsOf } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile } from "../file";

/** A here-document ends with its delimiter on a line of its own. */
export const closeHeredoc: DockerRule = {
  id: "dockerfile/close-heredoc",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    const open = [...problemsOf(file, "unterminated-heredoc")];
    for (const found of open)
      yield { ...found, ...cure(open.length === 1 ? withoutBlanks(file, found.span.end, String(found.data?.name)) : undefined) };
  },
};

/** The blanks around the one line below that else reads like the delimiter taken off. */
function withoutBlanks({ text }: Dockerfile, from: number, name: string): readonly Edit[] | undefined {
  const [found, ...others] = [...text.slice(from).matchAll(/\n([ \t]*)(\S.*?)([ \t]*)(?=\r?(?:\n|$))/g)].filter(
    ([, , word]) => word === name,
  );
  if (!found || others.length > 0) return undefined;
  const [, before = "", word = "", behind = ""] = found;
  const start = from + found.index + 1;
  const end = start + before.length + word.length;
  return [
    { span: { start, end: start + before.length }, text: "" },
    { span: { start: end, end: end + behind.length }, text: "" },
  ].filter(({ span }) => span.end > span.start);
}
