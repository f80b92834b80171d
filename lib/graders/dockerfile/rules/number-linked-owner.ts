import type { Edit } from "../../rule";
import { type DockerRule, quote, warning } from "../docker-rule";
import { cure } from "../edits";
import type { Copy, Dockerfile, Flag } from "../file";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";
import { chainSteps } from "../steps";
import { userId } from "../users";

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
      if (name !== undefined) yield { span: chown.span, data: { name: quote(name) }, ...cure(numbered(file, copy, chown)) };
    }
  },
};

/** The number of the user where it is known; none where a group is named, since its number need not be the same. */
function numbered(file: Dockerfile, copy: Copy, { value = "", span }: Flag): readonly Edit[] | undefined {
  const stage = file.stages[copy.stage];
  const position = stage ? chainSteps(file, stage).findIndex(({ instruction }) => instruction === copy) : -1;
  const id = stage && position >= 0 && /^[a-z_][\w-]*$/.test(value) ? userId(file, stage, value, position) : undefined;
  const start = span.end - value.length;
  return typeof id === "number" && file.text.slice(start, span.end) === value
    ? [{ span: { start, end: span.end }, text: String(id) }]
    : undefined;
}
