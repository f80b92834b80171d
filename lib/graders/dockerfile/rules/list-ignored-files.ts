import { contextSources } from "../context-sources";
import { type DockerRule, opinion, textAt } from "../docker-rule";
import { neededStages } from "../stages";

/** Where the whole context is copied, a `.dockerignore` says what is none of the image's business. */
export const listIgnoredFiles: DockerRule = {
  id: "dockerfile/list-ignored-files",
  ...opinion,
  severity: "advice",
  needs: ["dockerignore"],
  *check(file) {
    const { dockerignore, given } = file.around;
    const isEmpty = dockerignore !== undefined && !/^\s*[^#\s]/m.test(dockerignore);
    if (!isEmpty && (dockerignore !== undefined || given.files?.includes(".dockerignore"))) return;
    for (const { instructions } of neededStages(file))
      for (const instruction of instructions)
        for (const { path, span } of contextSources(file, instruction))
          if (path === ".")
            yield { span, data: { case: isEmpty ? "empty" : given.files ? "absent" : "unknown", what: textAt(file, span) } };
  },
};
