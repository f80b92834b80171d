import type { DockerRule } from "./docker-rule";
import { fillLabel } from "./rules/fill-label";
import { keepToLabelSchema } from "./rules/keep-to-label-schema";
import { setRequiredLabels } from "./rules/set-required-labels";
import { writeLabelAsEmail } from "./rules/write-label-as-email";
import { writeLabelAsHash } from "./rules/write-label-as-hash";
import { writeLabelAsLicence } from "./rules/write-label-as-licence";
import { writeLabelAsTime } from "./rules/write-label-as-time";
import { writeLabelAsUrl } from "./rules/write-label-as-url";
import { writeLabelAsVersion } from "./rules/write-label-as-version";

/** The rules that speak only where a schema of labels is given, with the licences that they know; fetched when the first one is. */
export const labelRules: readonly DockerRule<unknown>[] = [
  setRequiredLabels,
  keepToLabelSchema,
  fillLabel,
  writeLabelAsUrl,
  writeLabelAsTime,
  writeLabelAsLicence,
  writeLabelAsHash,
  writeLabelAsVersion,
  writeLabelAsEmail,
];
