import { type DockerRule, opinion } from "../docker-rule";
import { unanswered } from "../linter-packages";

/** zypper asks no question. */
export const answerZypper: DockerRule = {
  id: "dockerfile/answer-zypper",
  ...opinion,
  aliases: ["DL3034"],
  check: (file) => unanswered(file, ["zypper"], "install in remove rm source-install si patch", "non-interactive n no-confirm y"),
};
