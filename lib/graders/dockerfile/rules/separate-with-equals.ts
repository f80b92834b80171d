import type { Edit } from "../../rule";
import { type DockerRule, quote, warning } from "../docker-rule";
import { cure, insert, isVerbatim } from "../edits";
import type { Dockerfile, Pair } from "../file";
import { instructionsOf } from "../instructions-of";
import { quotedWords } from "../words";

/** ENV and LABEL use `name=value`, not `name value`. */
export const separateWithEquals: DockerRule = {
  id: "dockerfile/separate-with-equals",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/LegacyKeyValueFormat"],
  *check(file) {
    for (const instruction of instructionsOf(file, "ENV", "LABEL")) {
      if (!instruction.legacy) continue;
      const [pair] = instruction.pairs;
      if (pair)
        yield { span: instruction.span, data: { keyword: instruction.keyword, name: quote(pair.name) }, ...cure(withEquals(file, pair)) };
    }
  },
};

/** An equals sign for the blanks, and quotes around what would fall apart without them; none where quoting would change the value. */
function withEquals(file: Dockerfile, { name, nameSpan, value }: Pair): readonly Edit[] | undefined {
  if (!value || value.text.startsWith("=") || !isVerbatim(file, { text: name, span: nameSpan })) return undefined;
  const blanks = { start: nameSpan.end, end: value.span.start };
  // A line that goes on below would be pulled up, with the comments between.
  if (/[^ \t]/.test(file.text.slice(blanks.start, blanks.end))) return undefined;
  if (quotedWords(value.joined, file.escape).length === 1) return [{ span: blanks, text: "=" }];
  if (/["'\\`]/.test(value.text)) return undefined;
  return [{ span: blanks, text: '="' }, insert(value.span.end, '"')];
}
