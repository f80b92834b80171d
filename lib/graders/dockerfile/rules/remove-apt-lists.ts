import { type DockerRule, opinion } from "../docker-rule";
import { has, isMounted } from "../linter-commands";
import { liveRuns } from "../linter-live-stages";

const lists = "/var/lib/apt/lists";
const programs = new Set(["apt", "apt-get", "aptitude"]);

/** A RUN that updates the lists of apt removes them again. */
export const removeAptLists: DockerRule = {
  id: "dockerfile/remove-apt-lists",
  ...opinion,
  severity: "info",
  aliases: ["DL3009"],
  group: "package-index",
  *check(file) {
    for (const run of liveRuns(file)) {
      if (!run.commands.some((command) => programs.has(command.name) && has(command, "update"))) continue;
      if (run.commands.some((command) => command.name === "rm" && has(command, "-rf", `${lists}/*`))) continue;
      if (isMounted(run.run, lists) || (isMounted(run.run, "/var/lib/apt") && isMounted(run.run, "/var/cache/apt"))) continue;
      yield { span: run.place };
    }
  },
};
