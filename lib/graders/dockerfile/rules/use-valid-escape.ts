import { nothing } from "../../schema";
import { type DockerRule, problemsOf } from "../docker-rule";

/** The escape directive names a backslash or a backtick. */
export const useValidEscape: DockerRule = {
  id: "dockerfile/use-valid-escape",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  check: (file) => problemsOf(file, "bad-escape"),
};
