import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { type LabelParameters, labelParameters, schemaOf } from "../linter-labels";

/** Where labels are strict, LABEL sets none that the schema does not name. */
export const keepToLabelSchema: DockerRule<LabelParameters> = {
  id: "dockerfile/keep-to-label-schema",
  ...opinion,
  severity: "info",
  aliases: ["DL3050"],
  with: labelParameters,
  *check(file, using) {
    if (!using.labels && file.around.options.strictLabels !== true) return;
    const schema = schemaOf(file, using);
    for (const { pairs, keywordSpan } of instructionsOf(file, "LABEL")) {
      const other = pairs.find(({ name }) => !schema.has(name));
      if (other) yield { span: keywordSpan, data: { label: quote(other.name) } };
    }
  },
};
