import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsWhere } from "../linter-labels";

/** No label of the schema is empty. */
export const fillLabel: DockerRule<LabelParameters> = {
  id: "dockerfile/fill-label",
  ...opinion,
  aliases: ["DL3051"],
  with: labelParameters,
  check: (file, using) => labelsWhere(file, using, (value) => (value === "" ? {} : undefined)),
};
