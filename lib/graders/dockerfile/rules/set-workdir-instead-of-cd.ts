import { type DockerRule, opinion } from "../docker-rule";
import { linterRun, passesOf } from "../linter-commands";

/** No RUN changes the directory. */
export const setWorkdirInsteadOfCd: DockerRule = {
  id: "dockerfile/set-workdir-instead-of-cd",
  ...opinion,
  aliases: ["DL3003"],
  *check(file) {
    for (const passed of passesOf(file)[0] ?? []) {
      const run = linterRun(passed);
      if (run?.commands.some((command) => command.name === "cd")) yield { span: run.place };
    }
  },
};
