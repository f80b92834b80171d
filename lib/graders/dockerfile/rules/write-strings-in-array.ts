import { nothing } from "../../schema";
import { type DockerRule, problemsOf } from "../docker-rule";

/** A JSON array in an instruction holds strings and nothing else. */
export const writeStringsInArray: DockerRule = {
  id: "dockerfile/write-strings-in-array",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  check: (file) => problemsOf(file, "array-of-other-things"),
};
