import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { runsWhere } from "../linter-commands";

/** No RUN calls sudo. */
export const runWithoutSudo: DockerRule = {
  id: "dockerfile/run-without-sudo",
  layer: "policy",
  severity: "error",
  default: false,
  aliases: ["DL3004"],
  with: nothing,
  needs: [],
  check: (file) => runsWhere(file, (command) => (command.name === "sudo" ? {} : undefined)),
};
