import { contextSources } from "../context-sources";
import { type DockerRule, textAt, warning } from "../docker-rule";
import { isIgnored, readIgnoreFile } from "../ignore-file";

/** COPY and ADD take nothing that `.dockerignore` keeps out of the build context. */
export const copyWhatIsSent: DockerRule = {
  id: "dockerfile/copy-what-is-sent",
  ...warning,
  aliases: ["buildkit/CopyIgnoredFile"],
  needs: ["dockerignore"],
  *check(file) {
    const patterns = file.around.dockerignore === undefined ? undefined : readIgnoreFile(file.around.dockerignore);
    if (!patterns || patterns.length === 0) return;
    for (const { instructions } of file.stages)
      for (const instruction of instructions)
        for (const { path, span } of contextSources(file, instruction))
          if (path !== null && isIgnored(patterns, path)) yield { span, data: { path: textAt(file, span), keyword: instruction.keyword } };
  },
};
