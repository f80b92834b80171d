import { absoluteWorkdir } from "../absolute-workdir";
import { factsOf } from "../base-image";
import { type DockerRule, quote, warning } from "../docker-rule";
import { cure } from "../edits";
import type { Stage } from "../file";
import { expandAt } from "../scope";

/** The first WORKDIR of a stage and its parents is absolute. */
export const beginWorkdirAbsolute: DockerRule = {
  id: "dockerfile/begin-workdir-absolute",
  ...warning,
  aliases: ["buildkit/WorkdirRelativePath"],
  group: "relative-workdir",
  *check(file) {
    const set = new Set<Stage>();
    for (const stage of file.stages) {
      // Only Windows has drives.
      const absolute = factsOf(file, stage).shell === undefined || stage.from?.platform ? /^(\/|[A-Za-z]:)/ : /^\//;
      let known = stage.parent !== undefined && set.has(stage.parent);
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== "WORKDIR" || !instruction.argument) continue;
        const { value } = expandAt(file, instruction, instruction.argument);
        if (!known && value !== null && !absolute.test(value))
          yield {
            span: instruction.span,
            data: { path: quote(instruction.argument.text) },
            ...cure(absoluteWorkdir(file, instruction, instruction.argument)),
          };
        known = true;
      }
      if (known) set.add(stage);
    }
  },
};
