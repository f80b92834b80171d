import { nothing } from "../../schema";
import { type DockerRule, problemsOf } from "../docker-rule";

/** A here-document ends with its delimiter on a line of its own. */
export const closeHeredoc: DockerRule = {
  id: "dockerfile/close-heredoc",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  check: (file) => problemsOf(file, "unterminated-heredoc"),
};
