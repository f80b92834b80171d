import { type DockerRule, opinion } from "../docker-rule";
import { addFlag, flagsIn, has, hasFlag, runsWhere } from "../linter-commands";

/** apt-get install asks no question. */
export const answerAptGet: DockerRule = {
  id: "dockerfile/answer-apt-get",
  ...opinion,
  aliases: ["DL3014"],
  check: (file) =>
    runsWhere(
      file,
      (command) => {
        if (command.name !== "apt-get" || !has(command, "install") || hasFlag(command, "y", "yes", "assume-yes", "qq")) return undefined;
        const flags = command.args.flatMap(flagsIn);
        const quiet = (name: string) => flags.filter((flag) => flag === name).length === 2;
        return quiet("q") || quiet("quiet") || has(command, "-q=2") ? undefined : {};
      },
      addFlag(file, "-y", "install"),
    ),
};
