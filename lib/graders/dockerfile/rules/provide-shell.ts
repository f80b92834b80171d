import { object, text } from "../../schema";
import { factsOf, factsOfImage } from "../base-image";
import { type DockerRule, opinion } from "../docker-rule";
import type { Dockerfile } from "../file";
import { baseName } from "../paths";
import { type Origin, placedFiles } from "../placed-files";
import { finalStage, stageSpan } from "../stages";

/** True for another image, unless it is known to have no shell. */
function comesWithShell(file: Dockerfile, from: Origin["from"]): boolean {
  return from !== undefined && (typeof from === "string" ? factsOfImage(file, from) : factsOf(file, from)).shell !== false;
}

const shells = /^(sh|ash|dash|bash|zsh|busybox|toybox)$/;

/** The image of the named stage has a shell. */
export const provideShell: DockerRule<{ readonly stage: string }> = {
  id: "dockerfile/provide-shell",
  ...opinion,
  with: object({ stage: text }),
  *check(file, { stage: name }) {
    const stage = file.stages.findLast((one) => one.name === name.toLowerCase());
    if (!stage) {
      yield { span: stageSpan(file, finalStage(file)), data: { case: "stage", stage: name } };
      return;
    }
    if (factsOf(file, stage).shell !== false) return;
    const held = placedFiles(file, stage).some(
      ({ path, kind, origin }) =>
        path === null ||
        (kind !== "directory" && shells.test(baseName(path))) ||
        // A directory of programs out of an image that has one.
        (kind !== "file" && /\/(bin|busybox)?$/.test(origin?.path ?? "") && comesWithShell(file, origin?.from)),
    );
    if (!held) yield { span: stageSpan(file, stage), data: { case: "none", stage: name } };
  },
};
