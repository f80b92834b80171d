import { type DockerRule, opinion } from "../docker-rule";
import { runsWhere } from "../linter-commands";

// What apt-get calls by the same name and does in the same way.
const shared = new Set("install reinstall remove purge update autoremove clean autoclean build-dep".split(" "));

/** No RUN calls apt, which is made for a terminal. */
export const useAptGet: DockerRule = {
  id: "dockerfile/use-apt-get",
  ...opinion,
  aliases: ["DL3027"],
  check: (file) =>
    runsWhere(
      file,
      ({ name }) => (name === "apt" ? {} : undefined),
      ({ args }) => (shared.has(args.find((argument) => !argument.startsWith("-")) ?? "") ? "apt-get" : undefined),
    ),
};
