import { type DockerRule, opinion } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second CMD in a stage is reported, and each after it. */
export const writeCmdOnce: DockerRule = {
  id: "dockerfile/write-cmd-once",
  ...opinion,
  aliases: ["DL4003"],
  group: "one-start",
  check: (file) => laterOnes(file, "CMD"),
};
