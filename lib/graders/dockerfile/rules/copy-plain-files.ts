import type { Edit } from "../../rule";
import { object, oneOf, optional } from "../../schema";
import { isAddress } from "../context-sources";
import { type DockerRule, textAt, warning } from "../docker-rule";
import { cure, replaceKeyword } from "../edits";
import type { Copy, Dockerfile } from "../file";
import { instructionsOf } from "../instructions-of";
import { isArchive } from "../paths";
import { expandAt } from "../scope";
import { stepOf } from "../steps";
import { withoutQuotes } from "../words";

const parameters = object({ variables: optional(oneOf("replaced")) });

/** ADD takes archives and addresses; plain files are copied by COPY. A variable is a plain file, unless its value is asked for. */
export const copyPlainFiles: DockerRule<{ readonly variables?: "replaced" | undefined }> = {
  id: "dockerfile/copy-plain-files",
  ...warning,
  aliases: ["DL3020"],
  with: parameters,
  *check(file, { variables }) {
    for (const instruction of instructionsOf(file, "ADD")) {
      const plain = instruction.sources.find((word) => {
        const value = variables && expandAt(file, instruction, word).value;
        const source = value ?? withoutQuotes(word.text);
        return value !== null && !isArchive(source) && !/^https?:\/\//.test(source) && !(variables && isAddress(source));
      });
      if (plain) yield { span: plain.span, data: { source: textAt(file, plain.span) }, ...cure(byCopy(file, instruction)) };
    }
  },
};

/** COPY in place of ADD; none where a source may be an archive or lie elsewhere, and none that would bring another finding. */
function byCopy(file: Dockerfile, add: Copy): readonly Edit[] | undefined {
  const isPlain = ({ text }: { readonly text: string }) =>
    /^[\w@+./-]+$/.test(text) && !isArchive(text) && !/^github\.com\/|\.(?:git|zst|tzst)$/.test(text);
  const isShared = add.flags.every(({ name }) => ["chown", "chmod", "link", "exclude"].includes(name));
  const isRooted = /^["']?(?:[/$]|[A-Za-z]:)/.test(add.target?.text ?? "") || stepOf(file, add)?.workdirBy?.stage === add.stage;
  return isShared && isRooted && add.sources.every(isPlain) ? replaceKeyword(file, add, "COPY") : undefined;
}
