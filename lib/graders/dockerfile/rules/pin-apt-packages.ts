import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere, withoutFlags } from "../linter-commands";
import { unpinned } from "../linter-packages";

const valued = new Set(["t", "target-release"]);

/** Each package that apt-get installs has a version. */
export const pinAptPackages: DockerRule = {
  id: "dockerfile/pin-apt-packages",
  ...opinion,
  aliases: ["DL3008"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      if (command.name !== "apt-get" || !has(command, "install")) return undefined;
      const packages = withoutFlags(command.args, valued).filter((name) => name !== "install");
      return unpinned(command, packages, (name) => /[=/]|\.deb$/.test(name));
    }),
};
