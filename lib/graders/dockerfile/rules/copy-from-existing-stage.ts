import { buildError, type DockerRule } from "../docker-rule";
import type { Flag } from "../file";
import { instructionsAndTriggersOf } from "../instructions-of";

/** A number in `--from` is that of a stage. */
export const copyFromExistingStage: DockerRule = {
  id: "dockerfile/copy-from-existing-stage",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of instructionsAndTriggersOf(file, "COPY", "RUN")) {
      const named: [string | undefined, Flag][] = [];
      if (instruction.keyword === "COPY" && instruction.from) named.push([instruction.from.value, instruction.from]);
      if (instruction.keyword === "RUN") for (const mount of instruction.mounts) named.push([mount.from, mount.flag]);
      for (const [number, flag] of named)
        if (number !== undefined && /^\d+$/.test(number) && Number(number) >= file.stages.length)
          yield { span: flag.span, data: { number: number.slice(0, 20), stages: file.stages.length } };
    }
  },
};
