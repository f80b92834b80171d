import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second ENTRYPOINT in a stage is reported, and each after it. */
export const writeEntrypointOnce: DockerRule = {
  id: "dockerfile/write-entrypoint-once",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: ["DL4004"],
  group: "one-start",
  with: nothing,
  needs: [],
  check: (file) => laterOnes(file, "ENTRYPOINT"),
};
