import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second HEALTHCHECK in a stage is reported, and each after it. */
export const writeHealthcheckOnce: DockerRule = {
  id: "dockerfile/write-healthcheck-once",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL3012"],
  group: "one-start",
  with: nothing,
  needs: [],
  check: (file) => laterOnes(file, "HEALTHCHECK"),
};
