import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { flagsIn, has, hasFlag, runsWhere } from "../linter-commands";

/** apt-get install asks no question. */
export const answerAptGet: DockerRule = {
  id: "dockerfile/answer-apt-get",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL3014"],
  with: nothing,
  needs: [],
  check: (file) =>
    runsWhere(file, (command) => {
      if (command.name !== "apt-get" || !has(command, "install") || hasFlag(command, "y", "yes", "assume-yes", "qq")) return undefined;
      const flags = command.args.flatMap(flagsIn);
      const quiet = (name: string) => flags.filter((flag) => flag === name).length === 2;
      return quiet("q") || quiet("quiet") || has(command, "-q=2") ? undefined : {};
    }),
};
