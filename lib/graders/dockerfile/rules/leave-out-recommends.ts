import { type DockerRule, opinion } from "../docker-rule";
import { addFlag, has, hasFlag, runsWhere } from "../linter-commands";

/** apt-get install leaves out what is only recommended. */
export const leaveOutRecommends: DockerRule = {
  id: "dockerfile/leave-out-recommends",
  ...opinion,
  severity: "info",
  aliases: ["DL3015"],
  group: "apt-recommends",
  check: (file) =>
    runsWhere(
      file,
      (command) =>
        command.name === "apt-get" &&
        has(command, "install") &&
        !hasFlag(command, "no-install-recommends") &&
        !has(command, "APT::Install-Recommends=false")
          ? {}
          : undefined,
      addFlag(file, "--no-install-recommends", "install"),
    ),
};
