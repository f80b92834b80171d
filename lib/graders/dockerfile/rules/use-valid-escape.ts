import { buildError, type DockerRule, problemsOf } from "../docker-rule";

/** The escape directive names a backslash or a backtick. */
export const useValidEscape: DockerRule = {
  id: "dockerfile/use-valid-escape",
  ...buildError,
  aliases: ["buildkit/error"],
  check: (file) => problemsOf(file, "bad-escape"),
};
