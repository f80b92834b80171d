import { type DockerRule, opinion } from "../docker-rule";
import { remove } from "../edits";
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
      const { span } = from.platform;
      yield { span: from.span, fix: () => [remove(file, span)] };
    }
  },
};
