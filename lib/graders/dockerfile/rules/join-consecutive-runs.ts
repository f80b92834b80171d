import { type DockerRule, opinion } from "../docker-rule";
import { linterRun, passesOf } from "../linter-commands";

/** Two RUNs of one command each that follow each other are one. */
export const joinConsecutiveRuns: DockerRule = {
  id: "dockerfile/join-consecutive-runs",
  ...opinion,
  severity: "info",
  aliases: ["DL3059"],
  *check(file) {
    let before: string | undefined;
    for (const passed of passesOf(file)[0] ?? []) {
      const run = linterRun(passed);
      const flags = run && [...new Set(run.run.flags.map((flag) => `${flag.name}=${flag.value}`))].sort().join(" ");
      if (run && run.commands.length <= 1 && before === flags) yield { span: run.place };
      else before = run && run.commands.length <= 1 ? flags : undefined;
    }
  },
};
