import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";

const version = /^\d+\.\d+\.\d+(?:-[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

/** A label of type semver is a semantic version. */
export const writeLabelAsVersion: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-version",
  ...opinion,
  aliases: ["DL3056"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "semver", version),
};
