import { type DockerRule, opinion } from "../docker-rule";
import { has, hasFlag, runsWhere } from "../linter-commands";

const flags = "progress q quiet o output-file a append-output no-verbose".split(" ");

/** wget draws no progress bar into the log of the build. */
export const quietWget: DockerRule = {
  id: "dockerfile/quiet-wget",
  ...opinion,
  severity: "info",
  aliases: ["DL3047"],
  check: (file) =>
    runsWhere(
      file,
      (command) => (command.name === "wget" && !hasFlag(command, ...flags) && !has(command, "-nv") ? {} : undefined),
      // BusyBox takes it too, unlike --progress.
      () => "wget -nv",
    ),
};
