import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";
import { spdxLicences } from "../spdx-licences";

/** A label of type spdx is one current SPDX licence identifier. */
export const writeLabelAsLicence: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-licence",
  ...opinion,
  aliases: ["DL3054"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "spdx", (value) => spdxLicences.has(value)),
};
