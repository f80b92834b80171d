import { type DockerRule, opinion, quote } from "../docker-rule";
import { cure, insert } from "../edits";
import { instructionsOf } from "../instructions-of";
import { withoutQuotes } from "../words";

/** A COPY of several sources ends in a path with a slash behind it. */
export const endTargetWithSlash: DockerRule = {
  id: "dockerfile/end-target-with-slash",
  ...opinion,
  severity: "error",
  aliases: ["DL3021"],
  *check(file) {
    for (const { sources, target, flags, span } of instructionsOf(file, "COPY")) {
      // hadolint reads a flag that lacks its `=` as a source.
      const odd = flags.filter(({ name, value }) => value === undefined && name !== "link" && name !== "parents");
      if (!target || sources.length + odd.length < 2 || withoutQuotes(target.text).endsWith("/")) continue;
      const isQuoted = target.json || withoutQuotes(target.text) !== target.text;
      const edits =
        sources.length > 1 && (isQuoted || !/["']/.test(target.text)) ? [insert(target.span.end - Number(isQuoted), "/")] : undefined;
      yield { span, data: { target: quote(target.text) }, ...cure(edits) };
    }
  },
};
