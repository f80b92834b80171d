import type { Edit } from "../../rule";
import { factsOf } from "../base-image";
import { type DockerRule, opinion } from "../docker-rule";
import { isShellOnly, isVerbatim, remove } from "../edits";
import type { Dockerfile } from "../file";
import { type LinterCommand, type LinterRun, runsWhere } from "../linter-commands";
import { stepOf } from "../steps";
import { isRoot } from "../users";

/** No RUN calls sudo. */
export const runWithoutSudo: DockerRule = {
  id: "dockerfile/run-without-sudo",
  ...opinion,
  severity: "error",
  aliases: ["DL3004"],
  check: (file) =>
    runsWhere(
      file,
      (command) => (command.name === "sudo" ? {} : undefined),
      (command, run) => withoutSudo(file, command, run),
    ),
};

/** The word taken out where root calls it without options and sets no variable in front; in all other cases something would change. */
function withoutSudo(file: Dockerfile, { words, assigns }: LinterCommand, { run }: LinterRun): readonly Edit[] | undefined {
  const step = stepOf(file, run);
  const user = step?.user === undefined ? step && factsOf(file, step.stage).user : step.user;
  const [sudo, next] = words;
  const isBare =
    sudo?.text === "sudo" &&
    isVerbatim(file, sudo) &&
    next !== undefined &&
    /^(?!sudo$)[\w./]+$/.test(next.text) &&
    !isShellOnly(next.text);
  return isBare && !assigns && !run.exec && user != null && isRoot(user) ? [remove(file, sudo.span)] : undefined;
}
