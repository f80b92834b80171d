import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere } from "../linter-commands";

/** No RUN puts another shell in the place of /bin/sh. */
export const setShellInsteadOfLink: DockerRule = {
  id: "dockerfile/set-shell-instead-of-link",
  ...opinion,
  aliases: ["DL4005"],
  check: (file) => runsWhere(file, (command) => (command.name === "ln" && has(command, "/bin/sh") ? {} : undefined)),
};
