import { type DockerRule, textAt, warning } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { isArchive } from "../paths";
import { withoutQuotes } from "../words";

/** ADD takes archives and addresses; plain files are copied by COPY. */
export const copyPlainFiles: DockerRule = {
  id: "dockerfile/copy-plain-files",
  ...warning,
  aliases: ["DL3020"],
  *check(file) {
    for (const instruction of instructionsOf(file, "ADD")) {
      const plain = instruction.sources.find(({ text }) => {
        const source = withoutQuotes(text);
        return !isArchive(source) && !/^https?:\/\//.test(source);
      });
      if (plain) yield { span: plain.span, data: { source: textAt(file, plain.span) } };
    }
  },
};
