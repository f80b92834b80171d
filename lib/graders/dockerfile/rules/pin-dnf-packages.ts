import { type DockerRule, opinion } from "../docker-rule";
import { unpinnedRpms } from "../linter-rpm";

/** Each package that dnf or microdnf installs has a version. */
export const pinDnfPackages: DockerRule = {
  id: "dockerfile/pin-dnf-packages",
  ...opinion,
  aliases: ["DL3041"],
  group: "pin-packages",
  check: (file) => unpinnedRpms(file, ["dnf", "microdnf"], "group"),
};
