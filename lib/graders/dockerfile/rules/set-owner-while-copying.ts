import { hasFlag, plainArguments } from "../command-pattern";
import { type DockerRule, quoteCall, warning } from "../docker-rule";
import { pathOf } from "../evaluate";
import { isWithin } from "../paths";
import { type PlacedFile, placedFiles } from "../placed-files";
import { callsOf } from "../run-commands";
import { literal } from "../shell-tree";
import { finalStage, isCopy } from "../stages";
import { chainSteps } from "../steps";

/** No RUN of the final image changes owner or mode of files that a COPY above brought in: that stores them a second time. */
export const setOwnerWhileCopying: DockerRule = {
  id: "dockerfile/set-owner-while-copying",
  ...warning,
  severity: "advice",
  needs: ["shell"],
  *check(file) {
    const stage = finalStage(file);
    const copied = placedFiles(file, stage).filter((one) => isCopy(one.instruction));
    for (const step of chainSteps(file, stage))
      for (const call of callsOf(step, file.escape)) {
        if (call.program !== "chown" && call.program !== "chgrp" && call.program !== "chmod") continue;
        const recursive = hasFlag(call, "-R", "--recursive");
        const executable = call.program === "chmod" && /x|[1357]/.test(literal(plainArguments(call)[0]) ?? "");
        const hit = plainArguments(call)
          .slice(1)
          .flatMap((word) => pathOf(file, step, call, word) ?? [])
          .flatMap(
            (path) =>
              copied.find((one) => one.instruction.index < step.instruction.index && touches(one, path, recursive, executable)) ?? [],
          )[0];
        if (!hit) continue;
        yield {
          span: call.span,
          data: {
            command: quoteCall(call),
            flag: call.program === "chmod" ? "--chmod" : "--chown",
          },
          related: [{ span: hit.span }],
        };
      }
  },
};

function touches({ path, kind }: PlacedFile, changed: string, recursive: boolean, executable: boolean): boolean {
  if (path === null) return false;
  const all = changed.endsWith("/*");
  const place = all ? changed.slice(0, -2) || "/" : changed;
  if (recursive || all)
    return (isWithin(path, place) && (recursive || path !== place || kind === "tree")) || (kind !== "file" && isWithin(place, path));
  if (path === place) return kind === "file" || (kind === "either" && executable);
  return kind === "tree" && isWithin(place, path);
}
