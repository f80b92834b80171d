import { factsOf } from "../base-image";
import { type DockerRule, quote, textAt, warning } from "../docker-rule";
import { baseName } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { callsOf } from "../run-commands";
import { neededStages } from "../stages";
import { stepsOf } from "../steps";

/** Where the base has no shell there is no RUN that needs one, and none that calls a program which was not copied in. */
export const needShell: DockerRule = {
  id: "dockerfile/need-shell",
  ...warning,
  severity: "error",
  *check(file) {
    for (const stage of neededStages(file)) {
      if (factsOf(file, stage).shell !== false) continue;
      for (const step of stepsOf(file, stage)) {
        const { instruction } = step;
        if (instruction.keyword !== "RUN") continue;
        const placed = placedFiles(file, stage, instruction.index);
        const there = (program: string) =>
          program.includes("/")
            ? mayHold(placed, program)
            : placed.some(
                (one) => one.path === null || one.kind === "tree" || (one.kind !== "directory" && baseName(one.path) === program),
              );
        const program = instruction.exec ? instruction.exec[0]?.text : (step.shell?.[0]?.text ?? "/bin/sh");
        if (program === undefined || there(program)) continue;
        const first = callsOf(step, file.escape)[0];
        const end = Math.max(instruction.keywordSpan.end, Math.min(first?.span.end ?? instruction.span.end, instruction.span.end));
        const span = { start: instruction.span.start, end };
        yield {
          span,
          data: { program: quote(program), text: textAt(file, span) },
        };
      }
    }
  },
};
