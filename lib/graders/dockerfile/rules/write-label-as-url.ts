import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";

/** A run of characters that an address may hold anywhere, and of the further ones. */
const run = (further: string) => String.raw`(?:[\w.~!$&'()*+,;=${further}-]|%[\da-fA-F]{2})*`;

const authority = String.raw`//(?:${run(":")}@)?(?:\[[\da-fA-F.]*:[\da-fA-F.]*:[\da-fA-F.:]*\]|${run("")})(?::\d*)?(?=[/?#]|$)`;

/** An absolute address, after RFC 3986. */
const address = new RegExp(
  String.raw`^[a-zA-Z][\da-zA-Z+.-]*:(?:${authority}|(?!//))${run(":@/")}(?:\?${run(":@/?")})?(?:#${run(":@/?")})?$`,
);

/** A label of type url is an absolute address. */
export const writeLabelAsUrl: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-url",
  ...opinion,
  aliases: ["DL3052"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "url", address),
};
