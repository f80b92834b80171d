import { nothing } from "../../schema";
import { type DockerRule, problemsOf } from "../docker-rule";

/** The options of `RUN --mount` fit its type. */
export const useValidMount: DockerRule = {
  id: "dockerfile/use-valid-mount",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  check: (file) => problemsOf(file, "bad-mount"),
};
