import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere, withoutFlags } from "../linter-commands";
import { unpinned } from "../linter-packages";

/** Each package that zypper installs has a version. */
export const pinZypperPackages: DockerRule = {
  id: "dockerfile/pin-zypper-packages",
  ...opinion,
  aliases: ["DL3037"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      if (command.name !== "zypper" || !has(command, "install", "in")) return undefined;
      const packages = withoutFlags(command.args).filter((name) => name !== "install" && name !== "in");
      return unpinned(command, packages, (name) => /[=<>]|\.rpm$/.test(name));
    }),
};
