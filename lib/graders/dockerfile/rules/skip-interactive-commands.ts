import { type DockerRule, opinion } from "../docker-rule";
import { runsWhere } from "../linter-commands";

const interactive = new Set("free kill mount ps service shutdown ssh top vim".split(" "));

/** No RUN calls a command that makes sense only in a running system. */
export const skipInteractiveCommands: DockerRule = {
  id: "dockerfile/skip-interactive-commands",
  ...opinion,
  severity: "info",
  aliases: ["DL3001"],
  check: (file) => runsWhere(file, ({ name: command }) => (interactive.has(command) ? { command } : undefined)),
};
