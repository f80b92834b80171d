import { type DockerRule, opinion } from "../docker-rule";
import { has, hasFlag, runsWhere } from "../linter-commands";
import { pipPackages, unpinned } from "../linter-packages";

const fromRepository = /^(?:git|svn|hg\+(?:file|https?|ssh|static-http)|bzr\+(?:https?|ssh|sftp|ftp|lp))/;

function isPinned(name: string): boolean {
  if (/[<>]|==|!=|~=|\.whl$|\.tar\.gz$/.test(name)) return true;
  return fromRepository.test(name) ? name.includes("@") : name.includes("/");
}

/** Each package that pip installs has a version. */
export const pinPipPackages: DockerRule = {
  id: "dockerfile/pin-pip-packages",
  ...opinion,
  aliases: ["DL3013"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      const packages = pipPackages(command);
      if (!packages || hasFlag(command, "c", "constraint") || has(command, "-r", "--requirement", ".")) return undefined;
      return unpinned(command, packages, isPinned);
    }),
};
