import { type DockerRule, opinion } from "../docker-rule";
import { unanswered } from "../linter-packages";

/** yum install asks no question. */
export const answerYum: DockerRule = {
  id: "dockerfile/answer-yum",
  ...opinion,
  aliases: ["DL3030"],
  check: (file) => unanswered(file, ["yum"]),
};
