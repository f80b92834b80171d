import { buildError, type DockerRule, problemsOf } from "../docker-rule";

/** A JSON array in an instruction holds strings and nothing else. */
export const writeStringsInArray: DockerRule = {
  id: "dockerfile/write-strings-in-array",
  ...buildError,
  aliases: ["buildkit/error"],
  check: (file) => problemsOf(file, "array-of-other-things"),
};
