import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere } from "../linter-commands";

/** No RUN moves the image to another release with zypper. */
export const avoidDistUpgrade: DockerRule = {
  id: "dockerfile/avoid-dist-upgrade",
  ...opinion,
  aliases: ["DL3035"],
  check: (file) => runsWhere(file, (command) => (command.name === "zypper" && has(command, "dist-upgrade", "dup") ? {} : undefined)),
};
