import { nothing } from "../../schema";
import { type DockerRule, problemsOf } from "../docker-rule";

/** Each parser directive stands once. */
export const setDirectiveOnce: DockerRule = {
  id: "dockerfile/set-directive-once",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  check: (file) => problemsOf(file, "duplicate-directive"),
};
