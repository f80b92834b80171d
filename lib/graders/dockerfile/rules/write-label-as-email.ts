import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";

const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const part = "[\\da-zA-Z]+(?:-+[\\da-zA-Z]+)*";
/** An address alone, after RFC 5322; only ASCII. */
const address = new RegExp(String.raw`^(?:${atom}(?:\.${atom})*|"(?:[ !#-[\]-~]|\\[ -~])*")@(?:${part}(?:\.${part})*|\[[!-Z^-~]*\])$`);

/** A label of type email is one bare address. */
export const writeLabelAsEmail: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-email",
  ...opinion,
  aliases: ["DL3058"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "email", address),
};
