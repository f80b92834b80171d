import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";

/** A label of type hash is a Git commit, short or in full. */
export const writeLabelAsHash: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-hash",
  ...opinion,
  aliases: ["DL3055"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "hash", /^(?:[\da-f]{7}|[\da-f]{40})$/),
};
