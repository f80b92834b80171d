import { type DockerRule, opinion } from "../docker-rule";
import { runsWhere, withoutFlags } from "../linter-commands";
import { unpinned } from "../linter-packages";

const valued = new Set(["loglevel", "registry"]);

function isPinned(name: string): boolean {
  if (/^git(?:\+ssh|\+https?)?:\/\//.test(name)) return name.includes("#");
  return /\.(?:tar|tar\.gz|tgz)$|^(?:\/|\.\/|\.\.\/|~\/)/.test(name) || name.indexOf("@", 1) > 0;
}

/** Each package that npm installs has a version. */
export const pinNpmPackages: DockerRule = {
  id: "dockerfile/pin-npm-packages",
  ...opinion,
  aliases: ["DL3016"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      const [verb, ...packages] = command.name === "npm" ? withoutFlags(command.args, valued) : [];
      return verb === "install" ? unpinned(command, packages, (name) => name === "install" || isPinned(name)) : undefined;
    }),
};
