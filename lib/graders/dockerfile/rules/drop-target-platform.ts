import { skipBlanks } from "../blanks";
import { type DockerRule, opinion } from "../docker-rule";
import { writtenValue } from "../written-value";

/** FROM does not ask for the platform that it gets anyway. */
export const dropTargetPlatform: DockerRule = {
  id: "dockerfile/drop-target-platform",
  ...opinion,
  aliases: ["DL3065"],
  group: "target-platform",
  *check(file) {
    for (const { from } of file.stages) {
      const platform = writtenValue(file, from?.platform);
      if (!from?.platform || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(platform ?? "")) continue;
      const { start, end } = from.platform.span;
      yield { span: from.span, fix: () => [{ span: { start, end: skipBlanks(file.text, end) }, text: "" }] };
    }
  },
};
