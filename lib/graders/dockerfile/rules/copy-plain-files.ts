import { type DockerRule, textAt, warning } from "../docker-rule";

const archive = /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/;

import { instructionsOf } from "../instructions-of";

/** ADD takes archives and addresses; plain files are copied by COPY. */
export const copyPlainFiles: DockerRule = {
  id: "dockerfile/copy-plain-files",
  ...warning,
  aliases: ["DL3020"],
  *check(file) {
    for (const instruction of instructionsOf(file, "ADD")) {
      if (instruction.keyword !== "ADD") continue;
      const plain = instruction.sources.find(({ text }) => {
        const source = text.replace(/^(["'])(.*)\1$/, "$2");
        return !archive.test(source) && !/^https?:\/\//.test(source);
      });
      if (plain) yield { span: plain.span, data: { source: textAt(file, plain.span) } };
    }
  },
};
