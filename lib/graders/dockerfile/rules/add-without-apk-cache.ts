import { type DockerRule, opinion } from "../docker-rule";
import { addFlag, has, hasFlag, isMounted, runsWhere } from "../linter-commands";

/** apk add keeps no index. */
export const addWithoutApkCache: DockerRule = {
  id: "dockerfile/add-without-apk-cache",
  ...opinion,
  severity: "info",
  aliases: ["DL3019"],
  group: "package-index",
  check: (file) =>
    runsWhere(
      file,
      (command, { run }) =>
        command.name === "apk" && has(command, "add") && !hasFlag(command, "no-cache") && !isMounted(run, "/var/cache/apk")
          ? {}
          : undefined,
      addFlag(file, "--no-cache", "add"),
    ),
};
