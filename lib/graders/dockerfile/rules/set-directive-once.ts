import { buildError, type DockerRule, problemsOf } from "../docker-rule";
import { cure, removeLines } from "../edits";

/** Each parser directive stands once. */
export const setDirectiveOnce: DockerRule = {
  id: "dockerfile/set-directive-once",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const found of problemsOf(file, "duplicate-directive")) {
      const { start, end } = found.span;
      const value = file.text.slice(start, end).replace(/^.*?=\s*/, "");
      const same = file.directives.some((directive) => directive.name === found.data?.name && directive.value === value);
      // Of two values nobody but the author knows the right one.
      yield { ...found, ...cure(same ? [removeLines(file, found.span)] : undefined) };
    }
  },
};
