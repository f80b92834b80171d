import type { Edit } from "../../rule";
import { type DockerRule, opinion } from "../docker-rule";
import { cure, insert, isShellOnly } from "../edits";
import type { Dockerfile, Flag, Run } from "../file";
import { decidesCase } from "../keyword-case";
import { linterRun, passesOf } from "../linter-commands";
import { scriptOf } from "../run-commands";
import type { Command } from "../shell-tree";
import { stepOf } from "../steps";

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
      if (run && run.commands.length <= 1 && before === flags) yield { span: run.place, ...cure(above && joined(file, above, run.run)) };
      else before = run && run.commands.length <= 1 ? flags : undefined;
      above = run?.run;
    }
  },
};

/** The second as one more line of the first; none where anything stands between, or the first leaves something to the shell behind it. */
function joined(file: Dockerfile, first: Run, second: Run): readonly Edit[] | undefined {
  if (second.firstLine !== first.lastLine + 1 || first.heredocs.length > 0 || second.heredocs.length > 0) return undefined;
  // A blank line inside is told on the last line, which would be another.
  if (first.blankLines.length > 0 || decidesCase(file, second)) return undefined;
  const one = onlyCommand(file, first);
  const other = onlyCommand(file, second);
  if (!one || !other || isShellOnly(one.words[0]?.text ?? "") || one.span.end !== first.span.end) return undefined;
  const head = { start: second.keywordSpan.start, end: other.span.start };
  if (file.text.slice(head.start, head.end).includes("#")) return undefined;
  return [insert(first.span.end, ` ${file.escape}`), { span: head, text: "    && " }];
}

function onlyCommand(file: Dockerfile, run: Run): Command | undefined {
  const step = stepOf(file, run);
  if (!step || run.exec) return undefined;
  const { nodes, brokenAt } = scriptOf(run, step.shell, file.escape);
  const [node, ...others] = nodes;
  return node?.kind === "command" && others.length === 0 && brokenAt < 0 ? node : undefined;
}
