import type { Edit } from "../../rule";
import { directoryAbove } from "../absolute-workdir";
import { factsOf } from "../base-image";
import { type DockerRule, opinion } from "../docker-rule";
import { cure, isVerbatim, remove } from "../edits";
import type { Dockerfile, Run } from "../file";
import { insertLine } from "../insert-line";
import { keywordCase } from "../keyword-case";
import { linterRun, passesOf } from "../linter-commands";
import { normalise } from "../paths";
import { scriptOf } from "../run-commands";
import { stepOf } from "../steps";

/** No RUN changes the directory. */
export const setWorkdirInsteadOfCd: DockerRule = {
  id: "dockerfile/set-workdir-instead-of-cd",
  ...opinion,
  aliases: ["DL3003"],
  *check(file) {
    for (const passed of passesOf(file)[0] ?? []) {
      const run = linterRun(passed);
      const count = run?.commands.filter((command) => command.name === "cd").length;
      if (run && count) yield { span: run.place, ...cure(count === 1 ? withoutCd(file, run.run) : undefined) };
    }
  },
};

/**
 * The `cd` at the head of a RUN taken out: where it changes nothing, and, with a WORKDIR above, where the next instruction sets another
 * one. None elsewhere: a WORKDIR would hold for what follows.
 */
function withoutCd(file: Dockerfile, run: Run): readonly Edit[] | undefined {
  const step = stepOf(file, run);
  if (!step || run.exec || run.heredocs.length > 0 || factsOf(file, step.stage).shell === false) return undefined;
  const [list] = scriptOf(run, step.shell, file.escape).nodes;
  if (list?.kind !== "and-or" || list.operators[0] !== "&&") return undefined;
  const [cd, next] = list.parts;
  const path = cd?.kind === "command" && cd.words.length === 2 && cd.words[0]?.text === "cd" ? cd.words[1] : undefined;
  if (!cd || !next || !path || !/^\/[\w@+./-]*$/.test(path.text) || !isVerbatim(file, path)) return undefined;
  const gap = file.text.slice(cd.span.end, next.span.start);
  const start = cd.span.end + gap.indexOf("&&");
  if (gap.includes("#")) return undefined;
  const edits = [remove(file, { start: cd.span.start, end: path.span.end }), remove(file, { start, end: start + 2 })];
  const above = file.instructions[run.index - 1];
  const below = file.instructions[run.index + 1];
  // Two RUNs of one command each would be a fault of their own.
  if (directoryAbove(file, step) === normalise(path.text)) return above?.keyword === "RUN" || below?.keyword === "RUN" ? undefined : edits;
  const isReset = below?.keyword === "WORKDIR" && below.argument?.text.startsWith("/");
  if (!isReset || run.flags.length > 0 || run.comments.length > 0 || !step.stage.from) return undefined;
  return [insertLine(file, run.span.start, `${keywordCase(file)("WORKDIR")} ${path.text}`), ...edits];
}
