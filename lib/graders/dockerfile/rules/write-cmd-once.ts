import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second CMD in a stage is reported, and each after it. */
export const writeCmdOnce: DockerRule = {
  id: "dockerfile/write-cmd-once",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL4003"],
  group: "one-start",
  with: nothing,
  needs: [],
  check: (file) => laterOnes(file, "CMD"),
};
