import { buildError, type DockerRule, problemsOf } from "../docker-rule";

/** A here-document ends with its delimiter on a line of its own. */
export const closeHeredoc: DockerRule = {
  id: "dockerfile/close-heredoc",
  ...buildError,
  aliases: ["buildkit/error"],
  check: (file) => problemsOf(file, "unterminated-heredoc"),
};
