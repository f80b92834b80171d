import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { has, hasFlag, runsWhere } from "../linter-commands";

/** apt-get install leaves out what is only recommended. */
export const leaveOutRecommends: DockerRule = {
  id: "dockerfile/leave-out-recommends",
  layer: "policy",
  severity: "info",
  default: false,
  aliases: ["DL3015"],
  group: "apt-recommends",
  with: nothing,
  needs: [],
  check: (file) =>
    runsWhere(file, (command) =>
      command.name === "apt-get" &&
      has(command, "install") &&
      !hasFlag(command, "no-install-recommends") &&
      !has(command, "APT::Install-Recommends=false")
        ? {}
        : undefined,
    ),
};
