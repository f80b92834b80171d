import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { linterRun, passesOf } from "../linter-commands";

/** No RUN changes the directory. */
export const setWorkdirInsteadOfCd: DockerRule = {
  id: "dockerfile/set-workdir-instead-of-cd",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL3003"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const passed of passesOf(file)[0] ?? []) {
      const run = linterRun(passed);
      if (run?.commands.some((command) => command.name === "cd")) yield { span: run.place };
    }
  },
};
