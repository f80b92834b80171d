import { type DockerRule, opinion } from "../docker-rule";
import { runsWhere } from "../linter-commands";

/** No RUN calls sudo. */
export const runWithoutSudo: DockerRule = {
  id: "dockerfile/run-without-sudo",
  ...opinion,
  severity: "error",
  aliases: ["DL3004"],
  check: (file) => runsWhere(file, (command) => (command.name === "sudo" ? {} : undefined)),
};
