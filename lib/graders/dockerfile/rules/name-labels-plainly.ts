import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

const plain = /^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$/;
const refused = /^(?:com\.docker|io\.docker|org\.dockerproject)\.|\.\.|--/;

/** The keys of LABEL keep to Docker's conventions. */
export const nameLabelsPlainly: DockerRule = {
  id: "dockerfile/name-labels-plainly",
  ...opinion,
  severity: "info",
  aliases: ["DL3048"],
  *check(file) {
    for (const { pairs, span } of instructionsOf(file, "LABEL")) {
      const odd = pairs.find(({ name }) => !plain.test(name) || refused.test(name));
      if (odd) yield { span, data: { key: quote(odd.name) } };
    }
  },
};
