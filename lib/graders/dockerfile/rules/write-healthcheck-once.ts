import { type DockerRule, opinion } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second HEALTHCHECK in a stage is reported, and each after it. */
export const writeHealthcheckOnce: DockerRule = {
  id: "dockerfile/write-healthcheck-once",
  ...opinion,
  aliases: ["DL3012"],
  group: "one-start",
  check: (file) => laterOnes(file, "HEALTHCHECK"),
};
