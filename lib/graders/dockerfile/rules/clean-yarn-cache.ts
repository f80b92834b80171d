import { type DockerRule, opinion } from "../docker-rule";
import { has, isMounted } from "../linter-commands";
import { liveRuns } from "../linter-live-stages";

/** A RUN that installs with yarn removes yarn's cache again. */
export const cleanYarnCache: DockerRule = {
  id: "dockerfile/clean-yarn-cache",
  ...opinion,
  severity: "info",
  aliases: ["DL3060"],
  *check(file) {
    for (const { run, place, commands } of liveRuns(file)) {
      const first = (...words: readonly string[]) => commands.findIndex((command) => command.name === "yarn" && has(command, ...words));
      const installs = first("install");
      const cleans = first("cache", "clean");
      if (installs >= 0 && cleans < installs && (cleans >= 0 || !isMounted(run, ".cache/yarn"))) yield { span: place };
    }
  },
};
