import { type DockerRule, opinion } from "../docker-rule";
import { laterOnes } from "../later-ones";

/** A second ENTRYPOINT in a stage is reported, and each after it. */
export const writeEntrypointOnce: DockerRule = {
  id: "dockerfile/write-entrypoint-once",
  ...opinion,
  aliases: ["DL4004"],
  group: "one-start",
  check: (file) => laterOnes(file, "ENTRYPOINT"),
};
