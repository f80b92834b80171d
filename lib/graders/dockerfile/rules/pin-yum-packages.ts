import { type DockerRule, opinion } from "../docker-rule";
import { unpinnedRpms } from "../linter-rpm";

/** Each package that yum installs has a version. */
export const pinYumPackages: DockerRule = {
  id: "dockerfile/pin-yum-packages",
  ...opinion,
  aliases: ["DL3033"],
  group: "pin-packages",
  check: (file) => unpinnedRpms(file, ["yum"]),
};
