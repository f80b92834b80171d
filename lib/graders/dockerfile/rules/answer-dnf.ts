import { type DockerRule, opinion } from "../docker-rule";
import { unanswered } from "../linter-packages";

/** dnf install asks no question. */
export const answerDnf: DockerRule = {
  id: "dockerfile/answer-dnf",
  ...opinion,
  aliases: ["DL3038"],
  check: (file) => unanswered(file, ["dnf", "microdnf"]),
};
