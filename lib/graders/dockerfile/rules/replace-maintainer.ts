import type { Edit } from "../../rule";
import { type DockerRule, warning } from "../docker-rule";
import { cure, insert, replaceKeyword, together } from "../edits";
import type { Dockerfile, Single } from "../file";
import { instructionsOf } from "../instructions-of";
import { sourceOffset } from "../joined";

/** MAINTAINER is not used. */
export const replaceMaintainer: DockerRule = {
  id: "dockerfile/replace-maintainer",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/MaintainerDeprecated", "DL4000"],
  *check(file) {
    for (const instruction of instructionsOf(file, "MAINTAINER")) yield { span: instruction.span, ...cure(asLabel(file, instruction)) };
  },
};

/** The same text as the label that images name their authors by; what would mean something between quotes is escaped. */
function asLabel(file: Dockerfile, instruction: Single): readonly Edit[] | undefined {
  const { argument } = instruction;
  if (!argument) return undefined;
  const { text, joined, span } = argument;
  const isQuoted = /^"[^"$\\`]*"$/.test(text);
  const special = isQuoted ? [] : [...text.matchAll(/["$\\`]/g)].filter(([mark]) => mark === '"' || mark === "$" || mark === file.escape);
  const quote = isQuoted ? "" : '"';
  return together([
    replaceKeyword(file, instruction, "LABEL"),
    [
      insert(span.start, `org.opencontainers.image.authors=${quote}`),
      ...special.map(({ index }) => insert(sourceOffset(joined, index), file.escape)),
      ...(quote ? [insert(span.end, quote)] : []),
    ],
  ]);
}
