import { type DockerRule, textAt, warning } from "../docker-rule";
import { swallowedBy } from "../swallowed";

/** No instruction is swallowed by the one above it, whose last line ends in a continuation mark. */
export const separateInstructions: DockerRule = {
  id: "dockerfile/separate-instructions",
  ...warning,
  severity: "error",
  *check(file) {
    for (const instruction of file.instructions)
      for (const span of swallowedBy(instruction)) yield { span, data: { keyword: textAt(file, span), above: instruction.keyword } };
  },
};
