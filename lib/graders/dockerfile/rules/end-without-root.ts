import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Single } from "../file";

/** The last USER of each stage is not root. */
export const endWithoutRoot: DockerRule = {
  id: "dockerfile/end-without-root",
  ...opinion,
  aliases: ["DL3002"],
  group: "root-user",
  *check(file) {
    for (const { from, instructions } of file.stages) {
      if (!from) continue;
      const last = instructions.findLast((instruction) => instruction.keyword === "USER") as Single | undefined;
      const user = last?.argument?.text ?? "";
      // hadolint takes the rest of the line as it is: with a blank behind it `root` is another word.
      const exact = last?.argument !== undefined && !/[ \t]/.test(file.text.charAt(last.argument.span.end));
      if (last && exact && /^(root|0)(:|$)/.test(user)) yield { span: last.span, data: { user: quote(user) } };
    }
  },
};
