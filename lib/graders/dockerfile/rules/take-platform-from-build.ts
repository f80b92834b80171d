import { type DockerRule, opinion, quote } from "../docker-rule";

/** The platform of FROM, if it has one, is that of the builder or of the target, whatever the stage is called. */
export const takePlatformFromBuild: DockerRule = {
  id: "dockerfile/take-platform-from-build",
  ...opinion,
  aliases: ["DL3029"],
  group: "fixed-platform",
  *check(file) {
    for (const { from } of file.stages) {
      const platform = from?.platform?.value;
      if (from && platform && !/(?:BUILD|TARGET)PLATFORM/.test(platform)) yield { span: from.span, data: { platform: quote(platform) } };
    }
  },
};
