import { type DockerRule, opinion } from "../docker-rule";
import { cure } from "../edits";
import type { Flag, Run } from "../file";
import { joinRuns } from "../join-runs";
import { linterRun, passesOf } from "../linter-commands";

/** The same for flags that mean the same. */
const keyOf = ({ name, value = "" }: Flag) =>
  `${name}=${value
    .split(",")
    .map((part) => part.replace(/^(?:dst|destination)=/, "target=").replace(/^src=/, "source="))
    .filter((part) => part !== "type=bind")
    .sort()}`;

/** Two RUNs of one command each that follow each other are one. */
export const joinConsecutiveRuns: DockerRule = {
  id: "dockerfile/join-consecutive-runs",
  ...opinion,
  severity: "info",
  aliases: ["DL3059"],
  *check(file) {
    let before: string | undefined;
    let above: Run | undefined;
    for (const passed of passesOf(file)[0] ?? []) {
      const run = linterRun(passed);
      // For hadolint this is a directive, wherever it stands.
      if (passed.instruction.comments.some(({ text }) => /^syntax\s*=/i.test(text))) before = undefined;
      const flags = run && [...new Set(run.run.flags.map(keyOf))].sort().join(" ");
      if (run && run.commands.length <= 1 && before === flags) yield { span: run.place, ...cure(above && joinRuns(file, above, run.run)) };
      else before = run && run.commands.length <= 1 ? flags : undefined;
      above = run?.run;
    }
  },
};
