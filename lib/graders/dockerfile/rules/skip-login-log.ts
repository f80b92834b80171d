import { type DockerRule, opinion, quote } from "../docker-rule";
import { flagsIn, hasFlag, runsWhere } from "../linter-commands";

/** useradd writes no login log for a UID of many digits. */
export const skipLoginLog: DockerRule = {
  id: "dockerfile/skip-login-log",
  ...opinion,
  aliases: ["DL3046"],
  check: (file) =>
    runsWhere(
      file,
      (command) => {
        if (command.name !== "useradd" || hasFlag(command, "l", "no-log-init")) return undefined;
        const uid = command.args.find((value, at) => value.length > 5 && isShortU(command.args[at - 1]));
        return uid === undefined ? undefined : { uid: quote(uid) };
      },
      () => "useradd --no-log-init",
    ),
};

const isShortU = (argument = "") => !argument.startsWith("--") && flagsIn(argument).includes("u");
