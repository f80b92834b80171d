import { type DockerRule, quote, warning } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** A linked copy names its owner by number: it never sees the /etc/passwd in which a name would be looked up. */
export const numberLinkedOwner: DockerRule = {
  id: "dockerfile/number-linked-owner",
  ...warning,
  severity: "error",
  *check(file) {
    for (const copy of instructionsOf(file, "COPY", "ADD")) {
      const flag = (name: string) => copy.flags.find((one) => one.name === name);
      const link = flag("link");
      const chown = flag("chown");
      // With --chmod BuildKit copies in place, link or not.
      if (!link || link.value?.toLowerCase() === "false" || chown?.value === undefined || flag("chmod")) continue;
      const { value } = expandAt(file, copy, chown.value);
      const name = value?.split(":").find((one) => !/^(root|\d*)$/.test(one));
      if (name !== undefined) yield { span: chown.span, data: { name: quote(name) } };
    }
  },
};
