import { buildError, type DockerRule, problemsOf } from "../docker-rule";

/** The options of `RUN --mount` fit its type. */
export const useValidMount: DockerRule = {
  id: "dockerfile/use-valid-mount",
  ...buildError,
  aliases: ["buildkit/error"],
  check: (file) => problemsOf(file, "bad-mount"),
};
