import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere, withoutFlags } from "../linter-commands";
import { unpinned } from "../linter-packages";

const valued = new Set(["t", "virtual", "repository", "X"]);

/** Each package that apk adds has a version. */
export const pinApkPackages: DockerRule = {
  id: "dockerfile/pin-apk-packages",
  ...opinion,
  aliases: ["DL3018"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      if (command.name !== "apk" || !has(command, "add")) return undefined;
      const packages = withoutFlags(command.args, valued).filter((name) => name !== "add");
      return unpinned(command, packages, (name) => /[=~<>]|\.apk$/.test(name));
    }),
};
