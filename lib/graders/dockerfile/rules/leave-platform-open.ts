import { type DockerRule, quote, warning } from "../docker-rule";

/** FROM has no fixed platform, unless the stage's name says that it is for that one. */
export const leavePlatformOpen: DockerRule = {
  id: "dockerfile/leave-platform-open",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/FromPlatformFlagConstDisallowed"],
  group: "fixed-platform",
  *check(file) {
    for (const { from, name } of file.stages) {
      const flag = from?.platform;
      if (!flag?.value || flag.value.includes("$")) continue;
      const [system = "", architecture = ""] = flag.value.toLowerCase().split("/");
      if (name !== undefined && [system, architecture].some((part) => part !== "" && name.includes(part))) continue;
      yield { span: flag.span, data: { platform: quote(flag.value) } };
    }
  },
};
