import { type DockerRule, quote, warning } from "../docker-rule";
import { remove } from "../edits";
import { expandWord } from "../expand";

/** `--platform=$TARGETPLATFORM` says what holds anyway. */
export const leaveTargetPlatform: DockerRule = {
  id: "dockerfile/leave-target-platform",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/RedundantTargetPlatform"],
  group: "target-platform",
  *check(file) {
    for (const { from } of file.stages) {
      const flag = from?.platform;
      if (!flag?.value) continue;
      const { value, matched, unmatched } = expandWord(flag.value, file.escape, (name) =>
        name === "TARGETPLATFORM" ? "\u0000" : undefined,
      );
      if (value === "\u0000" && matched.length === 1 && unmatched.length === 0)
        yield { span: flag.span, data: { flag: quote(flag.value) }, fix: () => [remove(file, flag.span)] };
    }
  },
};
