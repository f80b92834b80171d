import { buildError, type DockerRule, problemsOf } from "../docker-rule";

/** Each parser directive stands once. */
export const setDirectiveOnce: DockerRule = {
  id: "dockerfile/set-directive-once",
  ...buildError,
  aliases: ["buildkit/error"],
  check: (file) => problemsOf(file, "duplicate-directive"),
};
